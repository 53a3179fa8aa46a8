package org.alchemycdi.internal.persistence;

import jakarta.annotation.Nullable;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transaction;
import java.util.Optional;
import org.alchemycdi.AlchemyException;
import org.alchemycdi.CommitMode;
import org.alchemycdi.internal.message.Message;

/**
 * A unit of work in the server's transactions. In an automatic commit mode it joins the one that runs, and has one begun
 * where none does. In manual mode the application begins them, and one that other units have because of their commit mode
 * is none of its business.
 */
final class JtaUnit extends UnitOfWork {

    private final ServerTransactions transactions;
    private final JtaServer server;
    private final EntityManager entityManager;

    /** The transaction that {@link #entityManager} has joined last; it may be over. */
    private @Nullable Transaction joined;

    /** To read by while {@link #joined} is suspended: the other one would use its connection. */
    private @Nullable EntityManager bystander;

    JtaUnit(OpenBind bind, CommitMode commitMode, ServerTransactions transactions) {
        super(bind, commitMode);
        this.transactions = transactions;
        this.server = transactions.server();
        this.entityManager = bind.openEntityManager();
    }

    @Override
    EntityManager open() {
        return entityManager;
    }

    @Override
    EntityManager working() {
        Optional<Transaction> transaction = transaction();
        if (transaction.isEmpty()) {
            return outside();
        }
        if (transaction.get().equals(joined)) {
            return entityManager;
        }
        return isJoined() ? nested() : join(transaction.get());
    }

    @Override
    EntityManager writing() {
        return isWaiting() ? working() : writingNow();
    }

    @Override
    EntityManager writingNow() {
        if (transaction().isEmpty()) {
            throw Message.OUTSIDE_TRANSACTION.as(AlchemyException::new, bind().name());
        }
        return working();
    }

    /** The one to take part in. */
    private Optional<Transaction> transaction() {
        Optional<Transaction> current = server.current();
        return isManual()
                ? current.filter(transaction -> !transactions.isOwn(transaction))
                : current.or(transactions::begin);
    }

    private boolean isManual() {
        return commitMode() == CommitMode.MANUAL;
    }

    /** Whether what is written now may wait for a transaction that the application begins later. */
    private boolean isWaiting() {
        return isManual() && !transactions.isAnyRunning();
    }

    private boolean isJoined() {
        return transactions.isRunning(joined);
    }

    private EntityManager outside() {
        if (!isJoined()) {
            return entityManager;
        }
        if (bystander == null) {
            bystander = bind().openEntityManager();
        }
        return bystander;
    }

    private EntityManager join(Transaction transaction) {
        transactions.join(transaction, this);
        joined = transaction;
        entityManager.joinTransaction();
        return entityManager;
    }

    /** A transaction inside a suspended one (REQUIRES_NEW) gets an EntityManager of its own, closed at its end. */
    private EntityManager nested() {
        EntityManager existing = (EntityManager) server.registry().getResource(this);
        if (existing != null) {
            return existing;
        }
        EntityManager nested = bind().openEntityManager();
        server.registry().putResource(this, nested);
        server.afterCompletion(status -> bind().close(nested));
        nested.joinTransaction();
        return nested;
    }

    @Override
    boolean commits(int status) {
        return transactions.isOwn(joined) ? transactions.commits(status) : super.commits(status);
    }

    /** What the commit mode says, whatever other units say. */
    boolean isCommittedOn(int status) {
        return super.commits(status);
    }

    /** For a message. */
    String description() {
        return bind().name() + " (" + commitMode().configuredName() + ")";
    }

    @Override
    void flush() {
        if (server.isWritable()
                && server.current().filter(current -> current.equals(joined)).isPresent()) {
            entityManager.flush();
        }
    }

    @Override
    void commit() {
        if (transactions.isOwn(joined)) {
            transactions.commit();
        }
    }

    @Override
    void fail() {
        boolean isGiven = joined != null && !transactions.isOwn(joined) && server.isOfThread(joined);
        if (isGiven && server.isWritable()) {
            server.registry().setRollbackOnly();
        }
    }

    @Override
    void rollback() {
        transactions.rollback();
    }

    @Override
    void closeEntityManagers() {
        try {
            bind().close(entityManager);
        } finally {
            if (bystander != null) {
                bind().close(bystander);
            }
        }
    }
}
