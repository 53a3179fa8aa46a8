/**
 * Operations of units of work on other threads: one after the other within a unit, a bounded number of units at once. Knows
 * nothing of databases.
 */
package org.alchemycdi.internal.async;
