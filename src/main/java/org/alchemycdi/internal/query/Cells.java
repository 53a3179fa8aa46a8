package org.alchemycdi.internal.query;

import jakarta.persistence.Tuple;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Path;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Selection;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.alchemycdi.internal.schema.EntityAttribute;
import org.alchemycdi.internal.schema.Mapping.Kind;
import org.alchemycdi.internal.schema.Part;
import org.alchemycdi.internal.schema.SchemaPlan;
import org.alchemycdi.internal.schema.Source.AttributePath;

/** Finds the columns of one query that schemas need, and makes the schemas from its rows. */
final class Cells {

    private final Mapped mapped;
    private final Columns columns = new Columns();
    private final List<ProjectedRelation> relations = new ArrayList<>();

    Cells(Mapped mapped) {
        this.mapped = mapped;
    }

    List<Selection<?>> selections() {
        return columns.selections();
    }

    /** Reads what the rows need besides their own columns, for all of them together. */
    void complete(List<Tuple> rows) {
        relations.forEach(relation -> relation.read(rows));
    }

    Cell schema(Branch branch, SchemaPlan plan) {
        List<Cell> cells = plan.parts().stream().map(part -> part(branch, part)).toList();
        return row -> {
            List<Object> taken = new ArrayList<>(cells.size());
            cells.forEach(cell -> taken.add(cell.of(row)));
            return plan.create(taken);
        };
    }

    /** What the part takes; schemas where it nests one. */
    Cell part(Branch branch, Part part) {
        return step(branch, part, ((AttributePath) part.source()).steps());
    }

    private Cell step(Branch branch, Part part, List<EntityAttribute> steps) {
        EntityAttribute step = steps.get(0);
        return switch (step.kind()) {
            case BASIC -> columns.of(branch.name() + step.name(), () -> branch.get(step.name()));
            case EMBEDDED -> embedded(branch.embedded(step, mapped.target(step)), part, steps);
            case TO_ONE -> {
                Branch joined = branch.joined(step, mapped.target(step));
                yield further(joined, part, steps).where(key(joined));
            }
            case TO_MANY, ELEMENTS -> {
                ProjectedRelation relation = new ProjectedRelation(
                        key(branch), new RelationQuery(mapped, branch.shape(), step, mapped.element(step, part)));
                relations.add(relation);
                yield relation;
            }
        };
    }

    private Cell further(Branch branch, Part part, List<EntityAttribute> steps) {
        return steps.size() > 1
                ? step(branch, part, steps.subList(1, steps.size()))
                : schema(branch, mapped.nested(steps.get(0), part));
    }

    private Cell embedded(Branch embedded, Part part, List<EntityAttribute> steps) {
        Cell further = further(embedded, part, steps);
        return isTold(steps) ? further : further.where(present(embedded));
    }

    /** Whether the columns that are read tell by themselves where the embeddable is null. */
    private static boolean isTold(List<EntityAttribute> steps) {
        boolean isReached = steps.size() > 1
                && (steps.get(1).kind() == Kind.EMBEDDED || steps.get(1).isPlain());
        return isReached || steps.get(0).mapping().isId();
    }

    /** An entity, or a single value. */
    Cell whole(Branch branch) {
        return columns.of(branch.name() + "*", branch::path);
    }

    /** The key of an entity. */
    Cell key(Branch branch) {
        return RowKey.of(branch.shape(), mapped.schemas().shapes())
                .orElseThrow()
                .of(branch, columns);
    }

    private Cell present(Branch embedded) {
        Cell isThere = columns.of(embedded.name() + "?", () -> isThere(embedded));
        return row -> "1".equals(isThere.of(row)) ? true : null;
    }

    // As EclipseLink decides: an embeddable of which every column is null is null.
    private Expression<?> isThere(Branch embedded) {
        Predicate[] nulls =
                stored(embedded).map(column -> mapped.builder().isNull(column)).toArray(Predicate[]::new);
        return mapped.builder()
                .selectCase()
                .when(mapped.builder().and(nulls), mapped.builder().literal("0"))
                .otherwise(mapped.builder().literal("1"));
    }

    private Stream<Path<?>> stored(Branch embedded) {
        return embedded.shape().attributes().stream()
                .filter(attribute -> attribute.mapping().mappedBy().isEmpty())
                .flatMap(attribute -> attribute.kind() == Kind.EMBEDDED
                        ? stored(embedded.embedded(attribute, mapped.target(attribute)))
                        : attribute.kind() == Kind.BASIC || attribute.kind() == Kind.TO_ONE
                                ? Stream.of(embedded.get(attribute.name()))
                                : Stream.of());
    }
}
