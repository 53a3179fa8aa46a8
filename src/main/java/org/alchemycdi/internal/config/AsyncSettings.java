package org.alchemycdi.internal.config;

import java.time.Duration;
import java.util.Optional;

/**
 * How an async bind works.
 *
 * @param concurrency how many units of work run at once at most
 * @param queueSize how many more may wait
 * @param patience how long one waits for its place
 * @param timeout how long an operation may take, waiting included, unless a call says otherwise
 * @param executor the JNDI name of the executor of the server that operations run on, if one is named
 */
public record AsyncSettings(
        int concurrency, int queueSize, Duration patience, Duration timeout, Optional<String> executor) {}
