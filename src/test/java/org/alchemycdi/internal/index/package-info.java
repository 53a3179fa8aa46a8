/** Tests of the index on applications that are compiled by the tests. */
package org.alchemycdi.internal.index;
