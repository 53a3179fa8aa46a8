package org.alchemycdi.library.probe;

import jakarta.annotation.Resource;
import jakarta.ejb.EJBException;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import jakarta.transaction.HeuristicMixedException;
import jakarta.transaction.HeuristicRollbackException;
import jakarta.transaction.NotSupportedException;
import jakarta.transaction.RollbackException;
import jakarta.transaction.SystemException;
import jakarta.transaction.UserTransaction;

/** An enterprise bean that begins and ends its transactions itself; that of its caller is suspended meanwhile. */
@Stateless
@TransactionManagement(TransactionManagementType.BEAN)
public class BeanManagedNotes {

    @Resource
    UserTransaction transaction;

    @Inject
    Notes notes;

    public void write(String bind, String name) {
        notes.isThere(bind, name);
        try {
            transaction.begin();
            notes.write(bind, name);
            transaction.commit();
        } catch (NotSupportedException
                | SystemException
                | RollbackException
                | HeuristicMixedException
                | HeuristicRollbackException e) {
            throw new EJBException(e);
        }
        notes.isThere(bind, name);
    }
}
