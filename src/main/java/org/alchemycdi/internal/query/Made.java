package org.alchemycdi.internal.query;

import jakarta.persistence.Tuple;
import jakarta.persistence.criteria.Selection;
import java.util.List;
import java.util.function.Function;

/**
 * What is made of the rows of one query.
 *
 * @param columns that are selected for it
 * @param rows makes one of each row; other columns may follow in these
 */
record Made<R>(List<Selection<?>> columns, Function<List<Tuple>, List<R>> rows) {}
