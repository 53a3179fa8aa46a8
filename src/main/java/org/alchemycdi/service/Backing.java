package org.alchemycdi.service;

import org.alchemycdi.repository.Repository;
import org.alchemycdi.schema.Schemas;

/** What a service stands on: the repository of its entity and the mapping of its data. */
public record Backing<T>(Repository<T> repository, Schemas schemas) {}
