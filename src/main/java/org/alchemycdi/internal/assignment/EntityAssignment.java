package org.alchemycdi.internal.assignment;

import jakarta.persistence.Entity;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.alchemycdi.AlchemyBind;
import org.alchemycdi.internal.config.BindSettings;
import org.alchemycdi.internal.message.Message;
import org.alchemycdi.internal.message.Mistakes;
import org.alchemycdi.internal.message.Nearest;

/** Decides which bind maps which entities, and which bind a request means. */
public final class EntityAssignment {

    private static final String ASYNC_TYPES = "AsyncEntityManager or AsyncRepositoryService";
    private static final String SYNC_TYPES = "EntityManager, Repository or RepositoryService";

    private final Map<String, BindSettings> binds;
    private final Mistakes mistakes;
    private final Map<String, Set<Class<?>>> claimed = new LinkedHashMap<>();

    private EntityAssignment(Map<String, BindSettings> binds, Mistakes mistakes) {
        this.binds = binds;
        this.mistakes = mistakes;
        binds.keySet().forEach(bind -> claimed.put(bind, new LinkedHashSet<>()));
    }

    /** In the order in which claims weigh: the entity's own word, the configuration, the requests, then the rest. */
    static EntityAssignment of(
            Map<String, BindSettings> binds, Set<Class<?>> entities, List<Request> requests, Mistakes mistakes) {
        EntityAssignment assignment = new EntityAssignment(binds, mistakes);
        entities.forEach(assignment::claimByAnnotation);
        binds.values().forEach(bind -> assignment.claimByConfiguration(bind, entities));
        assignment.claimByRequests(requests);
        if (!binds.isEmpty()) {
            entities.forEach(assignment::claimTheRest);
        }
        return assignment;
    }

    /** The bind that is meant where none is named. */
    public Optional<String> defaultBind() {
        if (binds.containsKey(AlchemyBind.DEFAULT)) {
            return Optional.of(AlchemyBind.DEFAULT);
        }
        return binds.size() == 1 ? binds.keySet().stream().findFirst() : Optional.empty();
    }

    /** The entities of all binds. */
    public Set<Class<?>> entities() {
        Set<Class<?>> all = new LinkedHashSet<>();
        claimed.values().forEach(all::addAll);
        return all;
    }

    /** The entities of a bind. */
    public Set<Class<?>> entities(String bind) {
        return claimed.get(bind);
    }

    /** The binds that map an entity. */
    public List<String> bindsOf(Class<?> entity) {
        return claimed.keySet().stream()
                .filter(bind -> claimed.get(bind).contains(entity))
                .toList();
    }

    /** The bind of a service or repository of the entity where none is named. */
    public Optional<String> homeOf(Class<?> entity) {
        Optional<String> own = ownBind(entity);
        if (own.isPresent()) {
            return own;
        }
        List<String> candidates = bindsOf(entity);
        return candidates.size() == 1
                ? Optional.of(candidates.get(0))
                : defaultBind().filter(bind -> candidates.isEmpty() || candidates.contains(bind));
    }

    private Optional<String> ownBind(Class<?> entity) {
        return Optional.ofNullable(entity.getAnnotation(AlchemyBind.class)).map(bind -> meant(bind.value()));
    }

    /** With a single bind, {@code default} means that one. */
    public String meant(String named) {
        boolean isUnnamed = named.equals(AlchemyBind.DEFAULT) && !binds.containsKey(named);
        return isUnnamed ? defaultBind().orElse(named) : named;
    }

    private void claimByAnnotation(Class<?> entity) {
        ownBind(entity).filter(bind -> isKnown(bind, entity.getName())).ifPresent(bind -> claim(bind, entity));
    }

    private boolean isKnown(String bind, String place) {
        if (binds.containsKey(bind)) {
            return true;
        }
        if (binds.isEmpty()) {
            mistakes.add(Message.NO_BINDS, place);
        } else {
            Set<String> known = binds.keySet();
            mistakes.add(Message.UNKNOWN_BIND, bind, place, Nearest.list(known), Nearest.question(bind, known));
        }
        return false;
    }

    private void claimByConfiguration(BindSettings bind, Set<Class<?>> entities) {
        for (String pattern : bind.entities()) {
            List<Class<?>> named = entities.stream()
                    .filter(entity -> matches(entity.getName(), pattern))
                    .toList();
            if (named.isEmpty()) {
                reportMissing(bind.name(), pattern, entities);
            }
            named.forEach(entity -> claimUnlessContradicted(bind.name(), entity, key(bind.name())));
        }
    }

    /** Whether a class name is the pattern, or stands in or below its package. */
    static boolean matches(String entity, String pattern) {
        return pattern.endsWith(".*")
                ? entity.startsWith(pattern.substring(0, pattern.length() - 1))
                : entity.equals(pattern);
    }

    private static String key(String bind) {
        return "alchemy." + bind + ".entities";
    }

    private void reportMissing(String bind, String pattern, Collection<Class<?>> entities) {
        List<String> names = entities.stream().map(Class::getName).toList();
        mistakes.add(Message.ENTITY_NOT_FOUND, key(bind), pattern, Nearest.question(pattern, names));
    }

    private void claimUnlessContradicted(String bind, Class<?> entity, String place) {
        Optional<String> own = ownBind(entity);
        if (own.isPresent() && !own.get().equals(bind)) {
            mistakes.add(Message.CONTRADICTING_BIND, entity.getName(), own.get(), bind, place);
        } else {
            claim(bind, entity);
        }
    }

    private void claim(String bind, Class<?> entity) {
        claimed.get(bind).add(entity);
    }

    /** What a request without a bind means must not depend on which request was found first. */
    private void claimByRequests(List<Request> requests) {
        List<Request> clear = requests.stream().filter(this::isClear).toList();
        clear.forEach(this::claimByRequest);
        requests.stream()
                .filter(request -> !clear.contains(request) && request.isNamed())
                .forEach(this::claimByRequest);
        requests.stream()
                .filter(request -> !clear.contains(request) && !request.isNamed())
                .forEach(this::claimByRequest);
    }

    private boolean isClear(Request request) {
        return !request.isNamed()
                && request.entity().filter(entity -> homeOf(entity).isPresent()).isPresent();
    }

    private void claimByRequest(Request request) {
        if (request.entity().isEmpty()) {
            bindOf(request, defaultBind());
            return;
        }
        Class<?> entity = request.entity().get();
        if (!entity.isAnnotationPresent(Entity.class)) {
            mistakes.add(Message.NOT_AN_ENTITY, entity.getName(), request.place());
            return;
        }
        bindOf(request, homeOf(entity)).ifPresent(bind -> claimUnlessContradicted(bind, entity, request.place()));
    }

    /** The bind that is named, or else the given one; what is wrong with it is reported. */
    private Optional<String> bindOf(Request request, Optional<String> otherwise) {
        Optional<String> bind = request.bind().map(this::meant).or(() -> otherwise);
        if (bind.isPresent()) {
            bind.map(binds::get).ifPresent(settings -> checkKind(settings, request));
            return bind.filter(name -> isKnown(name, request.place()));
        }
        if (binds.isEmpty()) {
            mistakes.add(Message.NO_BINDS, request.place());
        } else {
            String first = binds.keySet().iterator().next();
            mistakes.add(Message.NO_DEFAULT_BIND, request.place(), Nearest.list(binds.keySet()), first);
        }
        return Optional.empty();
    }

    private void checkKind(BindSettings bind, Request request) {
        boolean isAsync = bind.async().isPresent();
        if (request.kind() == (isAsync ? Request.Kind.SYNC : Request.Kind.ASYNC)) {
            Message message = isAsync ? Message.BIND_IS_ASYNC : Message.BIND_IS_SYNC;
            String remedy = isAsync ? ASYNC_TYPES : SYNC_TYPES;
            mistakes.add(message, request.text(), request.place(), bind.name(), remedy, bind.name());
        }
    }

    private void claimTheRest(Class<?> entity) {
        if (!bindsOf(entity).isEmpty() || ownBind(entity).isPresent()) {
            return;
        }
        defaultBind()
                .ifPresentOrElse(
                        bind -> claim(bind, entity), () -> mistakes.add(Message.UNCLAIMED_ENTITY, entity.getName()));
    }
}
