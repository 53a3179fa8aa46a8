package org.alchemycdi.internal.persistence;

import io.agroal.api.transaction.TransactionAware;
import io.agroal.api.transaction.TransactionIntegration;
import jakarta.annotation.Nullable;
import jakarta.transaction.RollbackException;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.SystemException;
import jakarta.transaction.Transaction;
import java.sql.SQLException;
import javax.transaction.xa.XAResource;

/**
 * Lets the connections of a pool take part in the server's transactions: one connection per pool and transaction.
 *
 * <p>Agroal's own integration needs a jar of Narayana, which Payara does not have; this one needs only Jakarta
 * Transactions. In-doubt branches of a crashed server are not recovered.
 */
final class AgroalTransactions implements TransactionIntegration {

    private final JtaServer server;
    private final Object key = new Object();

    AgroalTransactions(JtaServer server) {
        this.server = server;
    }

    @Override
    public @Nullable TransactionAware getTransactionAware() throws SQLException {
        if (isRunning()) {
            return (TransactionAware) server.registry().getResource(key);
        }
        int status = status();
        if (status == Status.STATUS_ROLLEDBACK || status == Status.STATUS_ROLLING_BACK) {
            throw new SQLException("the transaction is rolling back");
        }
        return null;
    }

    @Override
    public void associate(TransactionAware connection, @Nullable XAResource xaResource) throws SQLException {
        try {
            if (isRunning()) {
                enlist(connection, xaResource);
            }
            Transaction own = server.transactionManager().getTransaction();
            connection.transactionCheckCallback(() -> isUsableIn(own));
        } catch (SystemException | RollbackException e) {
            throw new SQLException("the server's transaction did not take the connection", e);
        }
    }

    private void enlist(TransactionAware connection, @Nullable XAResource xaResource)
            throws SQLException, SystemException, RollbackException {
        if (server.registry().getResource(key) != null) {
            connection.transactionStart();
            return;
        }
        server.registry().registerInterposedSynchronization(new ReturnAtEnd(connection));
        server.registry().putResource(key, connection);
        XAResource resource =
                xaResource == null ? new LocalResource(connection) : new XaResource(connection, xaResource);
        if (!server.transactionManager().getTransaction().enlistResource(resource)) {
            throw new SQLException("the server's transaction did not take the connection");
        }
    }

    /** True while a transaction runs; for an enlisted connection, while its own one does. */
    private boolean isUsableIn(@Nullable Transaction own) throws SQLException {
        try {
            Transaction current = server.transactionManager().getTransaction();
            if (current == null) {
                return false;
            }
            return own == null
                    ? current.getStatus() == Status.STATUS_ACTIVE
                    : own.equals(current) && current.getStatus() != Status.STATUS_NO_TRANSACTION;
        } catch (SystemException e) {
            throw new SQLException("the server does not tell the state of its transaction", e);
        }
    }

    @Override
    public boolean disassociate(TransactionAware connection) throws SQLException {
        if (isRunning()) {
            server.registry().putResource(key, null);
        }
        return true;
    }

    @Override
    public void addResourceRecoveryFactory(ResourceRecoveryFactory factory) {}

    @Override
    public void removeResourceRecoveryFactory(ResourceRecoveryFactory factory) {}

    private boolean isRunning() throws SQLException {
        int status = status();
        return status == Status.STATUS_ACTIVE || status == Status.STATUS_MARKED_ROLLBACK;
    }

    private int status() throws SQLException {
        try {
            return server.transactionManager().getStatus();
        } catch (SystemException e) {
            throw new SQLException("the server does not tell the state of its transaction", e);
        }
    }

    /** Gives the connection back to the pool when the transaction is over. */
    private record ReturnAtEnd(TransactionAware connection) implements Synchronization {

        @Override
        public void beforeCompletion() {}

        @Override
        public void afterCompletion(int status) {
            try {
                connection.transactionEnd();
            } catch (SQLException e) {
                throw new IllegalStateException("the connection did not leave its transaction", e);
            }
        }
    }
}
