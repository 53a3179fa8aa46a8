/** Turns filters into queries: names are checked against the metamodel, values coerced, then Criteria built. */
package org.alchemycdi.internal.query;
