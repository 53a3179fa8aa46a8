package org.alchemycdi.internal.schema;

/** One named value of an object: an attribute of an entity, a component of a record, a property of a bean. */
public record Property(String name, ResolvedType type, Accessor accessor, Annotations annotations) {}
