package org.alchemycdi.internal.persistence;

import jakarta.transaction.Status;
import jakarta.transaction.SystemException;
import jakarta.transaction.TransactionManager;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.UserTransaction;
import java.util.Arrays;
import java.util.Optional;
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

    /** Whether a transaction runs in this thread, be it marked for rollback or not. */
    boolean isActive() {
        int status = status();
        return status == Status.STATUS_ACTIVE || status == Status.STATUS_MARKED_ROLLBACK;
    }

    private int status() {
        try {
            return transactionManager.getStatus();
        } catch (SystemException e) {
            throw new IllegalStateException("the server does not tell the state of its transaction", e);
        }
    }
}
