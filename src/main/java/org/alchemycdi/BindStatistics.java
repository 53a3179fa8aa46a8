package org.alchemycdi;

/**
 * What a bind holds at this moment; both are 0 when nothing is being done on it.
 *
 * @param openEntityManagers EntityManagers of requests and transactions that are not over
 * @param borrowedConnections connections lent out by the bind's own pool; 0 where the pool is the server's
 */
public record BindStatistics(int openEntityManagers, long borrowedConnections) {}
