package org.alchemycdi.internal.persistence;

import io.agroal.api.transaction.TransactionAware;
import java.sql.SQLException;
import javax.transaction.xa.XAException;
import javax.transaction.xa.XAResource;
import javax.transaction.xa.Xid;

/** The XA resource of a driver, telling the pool's connection when its transaction starts and ends. */
record XaResource(TransactionAware connection, XAResource resource) implements XAResource {

    @Override
    public void start(Xid xid, int flags) throws XAException {
        try {
            connection.transactionStart();
        } catch (SQLException e) {
            connection.setFlushOnly();
            throw LocalResource.failure(XAException.XAER_RMERR, e);
        }
        resource.start(xid, flags);
    }

    @Override
    public void end(Xid xid, int flags) throws XAException {
        connection.transactionBeforeCompletion(flags == TMSUCCESS);
        resource.end(xid, flags);
    }

    @Override
    public int prepare(Xid xid) throws XAException {
        return resource.prepare(xid);
    }

    @Override
    public void commit(Xid xid, boolean isOnePhase) throws XAException {
        resource.commit(xid, isOnePhase);
    }

    @Override
    public void rollback(Xid xid) throws XAException {
        resource.rollback(xid);
    }

    @Override
    public void forget(Xid xid) throws XAException {
        resource.forget(xid);
    }

    @Override
    public Xid[] recover(int flag) throws XAException {
        return resource.recover(flag);
    }

    @Override
    public boolean isSameRM(XAResource other) throws XAException {
        return other == this || other instanceof XaResource xa && resource.isSameRM(xa.resource);
    }

    @Override
    public int getTransactionTimeout() throws XAException {
        return resource.getTransactionTimeout();
    }

    @Override
    public boolean setTransactionTimeout(int seconds) throws XAException {
        return resource.setTransactionTimeout(seconds);
    }
}
