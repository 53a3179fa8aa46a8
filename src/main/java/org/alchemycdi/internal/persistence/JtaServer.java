package org.alchemycdi.internal.persistence;

import jakarta.annotation.Nullable;
import jakarta.transaction.HeuristicMixedException;
import jakarta.transaction.HeuristicRollbackException;
import jakarta.transaction.InvalidTransactionException;
import jakarta.transaction.NotSupportedException;
import jakarta.transaction.RollbackException;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.SystemException;
import jakarta.transaction.Transaction;
import jakarta.transaction.TransactionManager;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.UserTransaction;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.IntConsumer;
import javax.naming.InitialContext;
import javax.naming.NamingException;

/**
 * The server's transactions.
 *
 * @param eclipseLinkTarget the name by which EclipseLink knows this kind of server
 */
public record JtaServer(
        TransactionManager transactionManager, TransactionSynchronizationRegistry registry, String eclipseLinkTarget) {

    /** Whether an application that fails late is closed when its class loader loads no more classes. */
    boolean stopsClassLoadersFirst() {
        return eclipseLinkTarget.equals(Kind.PAYARA.eclipseLinkTarget);
    }

    /** Where a kind of server keeps its transaction manager. */
    private enum Kind {
        PAYARA("java:appserver/TransactionManager", "Glassfish"),
        WILDFLY("java:jboss/TransactionManager", "JBoss");

        private final String transactionManager;
        private final String eclipseLinkTarget;

        Kind(String transactionManager, String eclipseLinkTarget) {
            this.transactionManager = transactionManager;
            this.eclipseLinkTarget = eclipseLinkTarget;
        }
    }

    private static final String[] REGISTRIES = {
        "java:jboss/TransactionSynchronizationRegistry", "java:comp/TransactionSynchronizationRegistry"
    };

    private static final String[] USER_TRANSACTIONS = {"java:jboss/UserTransaction", "java:comp/UserTransaction"};

    /** The transactions of the server that we run in, if it has any. */
    public static Optional<JtaServer> find() {
        Optional<TransactionSynchronizationRegistry> registry = Arrays.stream(REGISTRIES)
                .flatMap(name -> lookup(name, TransactionSynchronizationRegistry.class).stream())
                .findFirst();
        return registry.flatMap(JtaServer::find);
    }

    private static Optional<JtaServer> find(TransactionSynchronizationRegistry registry) {
        return Arrays.stream(Kind.values())
                .flatMap(kind -> lookup(kind.transactionManager, TransactionManager.class)
                        .map(manager -> new JtaServer(manager, registry, kind.eclipseLinkTarget))
                        .stream())
                .findFirst();
    }

    private static <T> Optional<T> lookup(String name, Class<T> type) {
        try {
            Object found = new InitialContext().lookup(name);
            return type.isInstance(found) ? Optional.of(type.cast(found)) : Optional.empty();
        } catch (NamingException absent) {
            return Optional.empty();
        }
    }

    /**
     * To begin and end transactions by. The transaction manager would begin one as well, but Payara lets connections of its
     * data sources take part only in one that its {@code UserTransaction} began. Looked up when it is needed, since it
     * belongs to the component that runs.
     */
    UserTransaction userTransaction() {
        return Arrays.stream(USER_TRANSACTIONS)
                .flatMap(name -> lookup(name, UserTransaction.class).stream())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the server has no UserTransaction here"));
    }

    /** The transaction of this thread that work can be done in, be it marked for rollback or not. */
    Optional<Transaction> current() {
        int status = registry.getTransactionStatus();
        return status == Status.STATUS_ACTIVE || status == Status.STATUS_MARKED_ROLLBACK
                ? Optional.ofNullable(ofThread())
                : Optional.empty();
    }

    /** Whether the transaction of this thread takes what is written. */
    boolean isWritable() {
        return registry.getTransactionStatus() == Status.STATUS_ACTIVE;
    }

    /** Whether it is that of this thread, in whatever state it is. */
    boolean isOfThread(Transaction transaction) {
        return transaction.equals(ofThread());
    }

    private @Nullable Transaction ofThread() {
        try {
            return transactionManager.getTransaction();
        } catch (SystemException e) {
            throw new IllegalStateException("the server does not tell its transaction", e);
        }
    }

    /**
     * Begins one, if the method that runs lets it: in one that is {@code @Transactional(SUPPORTS)}, for example, nobody may
     * use the {@code UserTransaction}.
     */
    boolean begin() {
        try {
            userTransaction().begin();
            return true;
        } catch (IllegalStateException refused) {
            return false;
        } catch (NotSupportedException | SystemException e) {
            throw new IllegalStateException("the server did not begin a transaction", e);
        }
    }

    /** Begins one where the method that runs must not use the {@code UserTransaction} either. */
    void beginByManager() {
        try {
            transactionManager.begin();
        } catch (NotSupportedException | SystemException e) {
            throw new IllegalStateException("the server did not begin a transaction", e);
        }
    }

    void commit() {
        try {
            try {
                userTransaction().commit();
            } catch (IllegalStateException refused) {
                transactionManager.commit();
            }
        } catch (RollbackException | HeuristicMixedException | HeuristicRollbackException | SystemException e) {
            throw new jakarta.persistence.RollbackException("the server did not commit", e);
        }
    }

    /** Also where it is that of another thread, or suspended; not where it is over. */
    void rollback(Transaction transaction) {
        try {
            if (isOfThread(transaction)) {
                rollbackOfThread();
            } else if (isRunning(transaction)) {
                transaction.rollback();
            }
        } catch (SystemException e) {
            throw new IllegalStateException("the server did not roll back", e);
        }
    }

    private void rollbackOfThread() throws SystemException {
        try {
            userTransaction().rollback();
        } catch (IllegalStateException refused) {
            transactionManager.rollback();
        }
    }

    private static boolean isRunning(Transaction transaction) throws SystemException {
        int status = transaction.getStatus();
        return status == Status.STATUS_ACTIVE || status == Status.STATUS_MARKED_ROLLBACK;
    }

    Transaction suspend() {
        try {
            return transactionManager.suspend();
        } catch (SystemException e) {
            throw new IllegalStateException("the server did not suspend its transaction", e);
        }
    }

    void resume(Transaction transaction) {
        try {
            transactionManager.resume(transaction);
        } catch (InvalidTransactionException | SystemException e) {
            throw new IllegalStateException("the server did not resume its transaction", e);
        }
    }

    /** Runs the action when the transaction of this thread is over, with the status that it ended with. */
    void afterCompletion(IntConsumer action) {
        registry.registerInterposedSynchronization(new AfterCompletion(action));
    }

    private record AfterCompletion(IntConsumer action) implements Synchronization {

        @Override
        public void beforeCompletion() {}

        @Override
        public void afterCompletion(int status) {
            action.accept(status);
        }
    }
}
