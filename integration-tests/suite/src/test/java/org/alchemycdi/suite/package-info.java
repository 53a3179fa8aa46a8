/** What an application with Alchemy CDI answers over HTTP, whatever server it runs on. */
package org.alchemycdi.suite;
