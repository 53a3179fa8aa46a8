package org.alchemycdi.internal.persistence;

import io.agroal.api.transaction.TransactionAware;
import java.sql.SQLException;
import javax.transaction.xa.XAException;
import javax.transaction.xa.XAResource;
import javax.transaction.xa.Xid;

/**
 * A plain connection in the guise of an XA resource. It cannot prepare: a transaction over two of these is not atomic if
 * the second commit fails.
 */
final class LocalResource implements XAResource {

    private final TransactionAware connection;
    private boolean isStarted;

    LocalResource(TransactionAware connection) {
        this.connection = connection;
    }

    @Override
    public void start(Xid xid, int flags) throws XAException {
        if (isStarted) {
            requireJoin(flags);
            return;
        }
        if (flags != TMNOFLAGS) {
            throw new XAException(XAException.XAER_INVAL);
        }
        attempt(connection::transactionStart, XAException.XAER_RMERR);
        isStarted = true;
    }

    private static void requireJoin(int flags) throws XAException {
        if (flags != TMJOIN && flags != TMRESUME) {
            throw new XAException(XAException.XAER_DUPID);
        }
    }

    @Override
    public void end(Xid xid, int flags) {}

    @Override
    public int prepare(Xid xid) {
        return XA_OK;
    }

    @Override
    public void commit(Xid xid, boolean isOnePhase) throws XAException {
        isStarted = false;
        connection.transactionBeforeCompletion(true);
        attempt(connection::transactionCommit, isOnePhase ? XAException.XA_RBROLLBACK : XAException.XAER_RMERR);
    }

    @Override
    public void rollback(Xid xid) throws XAException {
        isStarted = false;
        connection.transactionBeforeCompletion(false);
        attempt(connection::transactionRollback, XAException.XAER_RMERR);
    }

    private void attempt(Step step, int errorCode) throws XAException {
        try {
            step.run();
        } catch (SQLException e) {
            connection.setFlushOnly();
            throw failure(errorCode, e);
        }
    }

    static XAException failure(int errorCode, SQLException cause) {
        XAException failure = new XAException(errorCode);
        failure.initCause(cause);
        return failure;
    }

    @Override
    public void forget(Xid xid) {}

    @Override
    public Xid[] recover(int flag) {
        return new Xid[0];
    }

    @Override
    public boolean isSameRM(XAResource other) {
        return other == this;
    }

    @Override
    public int getTransactionTimeout() {
        return 0;
    }

    @Override
    public boolean setTransactionTimeout(int seconds) {
        return false;
    }

    private interface Step {
        void run() throws SQLException;
    }
}
