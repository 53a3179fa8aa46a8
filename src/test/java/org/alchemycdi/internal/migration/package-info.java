/** Tests of migrations on real databases, with scripts that the tests write. */
package org.alchemycdi.internal.migration;
