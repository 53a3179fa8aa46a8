package org.alchemycdi.async;

import java.util.function.UnaryOperator;

/**
 * What the operations of async binds are given of the thread that asks for them: a diagnostic context of a logger, a tenant,
 * the user of a request. Each bean of this type takes part.
 *
 * <pre>{@code
 * @ApplicationScoped
 * public class MdcContext implements OperationContext {
 *     public UnaryOperator<Runnable> capture() {
 *         String request = MDC.get("request");
 *         return operation -> () -> {
 *             MDC.put("request", request);
 *             try { operation.run(); } finally { MDC.remove("request"); }
 *         };
 *     }
 * }
 * }</pre>
 *
 * <p>An operation whose context fails, fails with that; what goes on with a result goes on without.
 *
 * <p>Without such a bean an operation has the class loader of the application, and whatever a ManagedExecutorService that is
 * named by {@code alchemy.<bind>.async.executor} takes along. The request scope is never active in it. Must be thread-safe.
 */
public interface OperationContext {

    /**
     * Takes along what is wanted of this thread.
     *
     * @return puts it around an operation, and around what goes on with its result on the same thread
     */
    UnaryOperator<Runnable> capture();
}
