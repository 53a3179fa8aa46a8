/** How tables and columns are called where the entities do not say it. */
package org.alchemycdi.internal.persistence.naming;
