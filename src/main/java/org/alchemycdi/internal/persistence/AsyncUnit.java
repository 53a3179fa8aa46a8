package org.alchemycdi.internal.persistence;

import jakarta.annotation.Nullable;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.alchemycdi.internal.async.Dispatcher;
import org.alchemycdi.internal.async.Lane;

/** A unit of work whose operations run on other threads, one after the other. What it holds belongs to whoever has the lane. */
final class AsyncUnit extends UnitOfWork {

    private final Lane lane;
    private @Nullable LocalUnit unit;

    AsyncUnit(OpenBind bind, Dispatcher dispatcher, UnitsOfWork request) {
        super(bind, bind.commitMode());
        lane = dispatcher.open(request::within);
    }

    /** @param limit how long it may take from now on */
    <R> CompletionStage<R> call(Function<EntityManager, R> work, Duration limit) {
        return lane.submit(() -> DataErrors.translate(() -> work.apply(begun().entityManager())), limit);
    }

    private LocalUnit begun() {
        if (unit == null) {
            unit = new LaneUnit();
        }
        return unit;
    }

    /** Refuses whoever does not have the lane. */
    private final class LaneUnit extends LocalUnit {

        LaneUnit() {
            super(AsyncUnit.this.bind(), AsyncUnit.this.commitMode());
        }

        @Override
        EntityManager working() {
            lane.requireOwner();
            return super.working();
        }

        @Override
        EntityManager open() {
            lane.requireOwner();
            return super.open();
        }
    }

    @Override
    EntityManager working() {
        return begun().working();
    }

    @Override
    EntityManager open() {
        return begun().open();
    }

    @Override
    void settle() {
        lane.settle();
    }

    @Override
    void flush() {
        if (unit != null) {
            unit.flush();
        }
    }

    @Override
    void commit() {
        if (unit != null) {
            unit.commit();
        }
    }

    @Override
    void rollback() {
        if (unit != null) {
            unit.rollback();
        }
    }

    @Override
    void close() {
        lane.end(super::close);
    }

    @Override
    void closeEntityManagers() {
        if (unit != null) {
            unit.close();
        }
    }
}
