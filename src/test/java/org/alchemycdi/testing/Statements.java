package org.alchemycdi.testing;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.eclipse.persistence.internal.databaseaccess.DatabaseCall;
import org.eclipse.persistence.sessions.SessionEvent;
import org.eclipse.persistence.sessions.SessionEventAdapter;
import org.eclipse.persistence.sessions.server.ServerSession;

/** The SQL that EclipseLink really sends. */
public final class Statements extends SessionEventAdapter {

    private final List<String> sent = new ArrayList<>();

    private Statements() {}

    /** Of the unit that this EntityManager belongs to, from its next transaction on. */
    public static Statements of(EntityManager entityManager) {
        Statements statements = new Statements();
        entityManager.unwrap(ServerSession.class).getEventManager().addListener(statements);
        return statements;
    }

    @Override
    public void preExecuteCall(SessionEvent event) {
        if (event.getCall() instanceof DatabaseCall call) {
            sent.add(call.getSQLString());
        }
    }

    /** What was sent since this was asked last. */
    public List<String> sent() {
        List<String> copy = List.copyOf(sent);
        sent.clear();
        return copy;
    }

    /** What this work sends. */
    public List<String> sentBy(Supplier<?> work) {
        sent.clear();
        work.get();
        return sent();
    }
}
