/** Reads the keys {@code alchemy.<bind>.…} of MicroProfile Config into immutable settings, one per bind. */
package org.alchemycdi.internal.config;
