package org.alchemycdi.internal.persistence.platform;

import jakarta.annotation.Nullable;

/** A table or view as the catalog names it. */
record TableName(@Nullable String catalog, @Nullable String schema, String name, boolean isView) {}
