package org.alchemycdi.repository;

import static java.util.Objects.requireNonNull;

import jakarta.persistence.LockModeType;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.alchemycdi.AlchemyException;
import org.alchemycdi.filter.OrderBy;

/**
 * How the methods of a repository or service read and write. Immutable: each method gives options that differ in one point.
 *
 * <pre>{@code
 * authors.with(o -> o.load("books").lock(LockModeType.PESSIMISTIC_WRITE, Duration.ZERO)).get(id);
 * authors.with(o -> o.matchFields("name")).upsertMany(rows);
 * }</pre>
 *
 * <p>Names are those of attributes, and are checked against the metamodel when a method uses them: an unknown one is an
 * {@link InvalidRequestException}. An option that means nothing to a method is ignored by it.
 */
public final class QueryOptions {

    /** Loads every relation and collection of the entity itself. */
    public static final String EVERYTHING = "*";

    private static final QueryOptions DEFAULTS = new QueryOptions(
            new Reading(Set.of(), Map.of(), List.of(), false),
            new Locking(LockModeType.NONE, Optional.empty(), false),
            new Identity(Optional.empty(), List.of()),
            new Result(true, false, false),
            Map.of());

    private final Reading reading;
    private final Locking locking;
    private final Identity identity;
    private final Result result;
    private final Map<Class<? extends AlchemyException>, Function<AlchemyException, String>> errorMessages;

    private record Reading(Set<String> load, Map<String, Object> hints, List<OrderBy> order, boolean countsByWindow) {}

    private record Locking(LockModeType mode, Optional<Duration> timeout, boolean skipsLocked) {}

    private record Identity(Optional<String> idAttribute, List<String> matchFields) {}

    private record Result(boolean isRefreshed, boolean isDetached, boolean countsTotal) {}

    private QueryOptions(
            Reading reading,
            Locking locking,
            Identity identity,
            Result result,
            Map<Class<? extends AlchemyException>, Function<AlchemyException, String>> errorMessages) {
        this.reading = reading;
        this.locking = locking;
        this.identity = identity;
        this.result = result;
        this.errorMessages = errorMessages;
    }

    /** Nothing is loaded besides what the mapping says, nothing locked, written entities are read back. */
    public static QueryOptions defaults() {
        return DEFAULTS;
    }

    private QueryOptions reading(Reading changed) {
        return new QueryOptions(changed, locking, identity, result, errorMessages);
    }

    private QueryOptions locking(Locking changed) {
        return new QueryOptions(reading, changed, identity, result, errorMessages);
    }

    private QueryOptions identity(Identity changed) {
        return new QueryOptions(reading, locking, changed, result, errorMessages);
    }

    private QueryOptions result(Result changed) {
        return new QueryOptions(reading, locking, identity, changed, errorMessages);
    }

    /**
     * Loads these relations too, whole, in as many statements as there are paths to collections, however many rows there are:
     * {@code books}, {@code books.publisher}, or {@link #EVERYTHING}. Added to what was to be loaded already.
     */
    public QueryOptions load(String... paths) {
        Set<String> load = new LinkedHashSet<>(reading.load);
        load.addAll(List.of(paths));
        return reading(
                new Reading(Collections.unmodifiableSet(load), reading.hints, reading.order, reading.countsByWindow));
    }

    /** Hands a hint to the query, in the words of Jakarta Persistence or EclipseLink. */
    public QueryOptions hint(String name, Object value) {
        Map<String, Object> hints = new LinkedHashMap<>(reading.hints);
        hints.put(requireNonNull(name, "name"), requireNonNull(value, "value"));
        return reading(
                new Reading(reading.load, Collections.unmodifiableMap(hints), reading.order, reading.countsByWindow));
    }

    /** Orders by these, before what the filters of a call order by; replaces an earlier order. */
    public QueryOptions orderBy(OrderBy... order) {
        return reading(new Reading(reading.load, reading.hints, List.of(order), reading.countsByWindow));
    }

    /**
     * Reads a page and its total in one statement, by {@code count(*) over ()}. Faster where few of many rows match and no
     * index finds them, and slower otherwise. A page past the last one is counted for itself; where relations are loaded
     * besides, or rows are locked, this has no effect.
     */
    public QueryOptions windowCount() {
        return reading(new Reading(reading.load, reading.hints, reading.order, true));
    }

    /** Counts, by one statement more, how many rows there are on all cursor pages together. */
    public QueryOptions countTotal() {
        return result(new Result(result.isRefreshed, result.isDetached, true));
    }

    /**
     * Locks the rows that are read, and waits for others as long as the database does. Rows of related entities that are joined
     * may be locked too, but not on PostgreSQL. SQLite has no locks of rows.
     */
    public QueryOptions lock(LockModeType mode) {
        return locking(new Locking(requireNonNull(mode, "mode"), Optional.empty(), false));
    }

    /** Locks the rows that are read, and waits at most that long for others: not at all if the timeout is zero. */
    public QueryOptions lock(LockModeType mode, Duration timeout) {
        return locking(new Locking(requireNonNull(mode, "mode"), Optional.of(timeout), false));
    }

    /** Locks the rows that are read for writing, and leaves out those that others have locked; upserts wait for theirs. */
    public QueryOptions skipLocked() {
        return locking(new Locking(LockModeType.PESSIMISTIC_WRITE, Optional.empty(), true));
    }

    /**
     * Finds rows by this attribute where a method is given an id, alone, in a list, or as part of data. It should be unique.
     * Entities in such a list are themselves.
     */
    public QueryOptions idAttribute(String name) {
        return identity(new Identity(Optional.of(name), identity.matchFields));
    }

    /**
     * The natural key: what an upsert finds the row by, instead of its id. Only a unique constraint over exactly these keeps
     * two transactions from inserting the same row at once.
     */
    public QueryOptions matchFields(String... names) {
        return identity(new Identity(identity.idAttribute, List.of(names)));
    }

    /** Whether an entity that was written is read back, so that it has what the database filled in. */
    public QueryOptions refresh(boolean isRefreshed) {
        return result(new Result(isRefreshed, result.isDetached, result.countsTotal));
    }

    /** Gives entities that are not managed: what is done to them afterwards is not written. */
    public QueryOptions detach() {
        return detach(true);
    }

    /** Whether the entities that are given are not managed. */
    public QueryOptions detach(boolean isDetached) {
        return result(new Result(result.isRefreshed, isDetached, result.countsTotal));
    }

    /** The text of this error, instead of our own. Of several that apply the most special one counts. */
    public QueryOptions errorMessage(Class<? extends AlchemyException> type, String text) {
        requireNonNull(text, "text");
        return errorMessage(type, exception -> text);
    }

    /** The text of this error, made from it. */
    public QueryOptions errorMessage(Class<? extends AlchemyException> type, Function<AlchemyException, String> text) {
        Map<Class<? extends AlchemyException>, Function<AlchemyException, String>> messages =
                new LinkedHashMap<>(errorMessages);
        messages.put(type, requireNonNull(text, "text"));
        return new QueryOptions(reading, locking, identity, result, Collections.unmodifiableMap(messages));
    }

    /** The same error in the words of these options, with the same code; itself if they have none for it. */
    public AlchemyException worded(AlchemyException error) {
        return ErrorTexts.in(this, error);
    }

    /** The paths of the relations to load. */
    public Collection<String> load() {
        return reading.load;
    }

    /** The hints by name. */
    public Map<String, Object> hints() {
        return reading.hints;
    }

    /** The orders that come before those of the filters. */
    public List<OrderBy> order() {
        return new ArrayList<>(reading.order);
    }

    /** @see #windowCount() */
    public boolean countsByWindow() {
        return reading.countsByWindow;
    }

    /** @see #countTotal() */
    public boolean countsTotal() {
        return result.countsTotal;
    }

    /** {@code NONE} where nothing is locked. */
    public LockModeType lockMode() {
        return locking.mode;
    }

    /** How long to wait for a lock; empty for as long as the database does. */
    public Optional<Duration> lockTimeout() {
        return locking.timeout;
    }

    /** @see #skipLocked() */
    public boolean skipsLocked() {
        return locking.skipsLocked;
    }

    /** The attribute that stands for the id, where it is not the id itself. */
    public Optional<String> idAttribute() {
        return identity.idAttribute;
    }

    /** The natural key; empty where the id is meant. */
    public List<String> matchFields() {
        return identity.matchFields;
    }

    /** @see #refresh(boolean) */
    public boolean isRefreshed() {
        return result.isRefreshed;
    }

    /** @see #detach() */
    public boolean isDetached() {
        return result.isDetached;
    }

    /** What makes the text of this error, if it is not our own. */
    public Optional<Function<AlchemyException, String>> errorMessage(Class<? extends AlchemyException> type) {
        for (Class<?> ancestor = type; ancestor != RuntimeException.class; ancestor = ancestor.getSuperclass()) {
            if (errorMessages.containsKey(ancestor)) {
                return Optional.of(errorMessages.get(ancestor));
            }
        }
        return Optional.empty();
    }
}
