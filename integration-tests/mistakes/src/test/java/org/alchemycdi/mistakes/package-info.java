/** What the server prints when a deployment fails. */
package org.alchemycdi.mistakes;
