package org.alchemycdi.library.probe;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import org.alchemycdi.Alchemy;

/** Notes in the server's transactions. */
@ApplicationScoped
public class TransactionalNotes {

    @Inject
    Notes notes;

    @Inject
    Alchemy alchemy;

    @Transactional
    public void write(List<String> binds, String name) {
        binds.forEach(bind -> notes.write(bind, name));
    }

    @Transactional
    public void writeAndFail(List<String> binds, String name) {
        binds.forEach(bind -> notes.writeAndFlush(bind, name));
        throw new IllegalStateException("rolls back");
    }

    @Transactional(dontRollbackOn = IllegalStateException.class)
    public void writeAndFailMildly(String bind, String name) {
        notes.writeAndFlush(bind, name);
        throw new IllegalStateException("does not roll back");
    }

    /** In a unit of its own. */
    @Transactional
    public void writeApart(String bind, String name) {
        alchemy.inTransaction(bind, em -> {
            em.persist(new Note(name));
            return name;
        });
    }

    /** In a unit of its own, which is rolled back. */
    @Transactional
    public void writeApartAndFail(String bind, String name) {
        try {
            alchemy.inTransaction(bind, em -> {
                em.persist(new Note(name));
                em.flush();
                throw new IllegalStateException("rolls back");
            });
        } catch (IllegalStateException expected) {
            notes.isThere(bind, name);
        }
    }

    @Transactional(TxType.REQUIRES_NEW)
    public void writeAnew(String bind, String name) {
        notes.write(bind, name);
    }

    @Transactional(TxType.REQUIRES_NEW)
    public void writeAnewAndFail(String bind, String name) {
        notes.writeAndFlush(bind, name);
        throw new IllegalStateException("rolls back");
    }

    @Transactional(TxType.REQUIRES_NEW)
    public boolean isThereAnew(String bind, String name) {
        return notes.isThere(bind, name);
    }

    @Transactional(TxType.NOT_SUPPORTED)
    public void writeOutside(String bind, String name) {
        notes.write(bind, name);
    }

    @Transactional(TxType.NOT_SUPPORTED)
    public boolean isThereOutside(String bind, String name) {
        return notes.isThere(bind, name);
    }

    @Transactional(TxType.SUPPORTS)
    public void writeEitherWay(String bind, String name) {
        notes.write(bind, name);
    }

    @Transactional(TxType.SUPPORTS)
    public boolean isThereEitherWay(String bind, String name) {
        return notes.isThere(bind, name);
    }

    @Transactional(TxType.NOT_SUPPORTED)
    public void createOutside(String bind, String name) {
        notes.create(bind, name);
    }

    @Transactional(TxType.SUPPORTS)
    public void createEitherWay(String bind, String name) {
        notes.create(bind, name);
    }

    @Transactional(TxType.SUPPORTS)
    public void renameEitherWay(String bind, String name, String changed) {
        notes.rename(bind, name, changed);
    }
}
