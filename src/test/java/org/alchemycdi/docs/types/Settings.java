package org.alchemycdi.docs.types;

import java.time.LocalTime;
import java.util.List;

/** Shown in docs/reference/column-types.md. */
// tag::record
public record Settings(String theme, int fontSize, LocalTime digestAt, List<String> topics) {}
// end::record
