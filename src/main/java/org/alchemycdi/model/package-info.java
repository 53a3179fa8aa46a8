/**
 * Superclasses for entities: an id that is made for you, and, in the {@code …AuditBase} classes, the times at which a row was
 * created and last changed. {@link org.alchemycdi.model.SlugKey} is for entities that are found by a text in a URL.
 *
 * <p>Which one to choose: {@link org.alchemycdi.model.BigIntBase} unless there is a reason against it;
 * {@link org.alchemycdi.model.UuidV7Base} where ids are made in several places or shown to strangers, who could count with
 * numbers; {@link org.alchemycdi.model.UuidBase} where an id must not even tell its age;
 * {@link org.alchemycdi.model.NanoIdBase} where such an id shall be short in a URL;
 * {@link org.alchemycdi.model.IdentityBase} only for tables that already number their rows themselves, because inserts into
 * these cannot be batched.
 *
 * <p>All classes are for extension by entities, map fields, name their columns in lower snake case, and leave
 * {@code equals} and {@code hashCode} as they are in {@code Object}: two entities are equal if they are the same instance,
 * which within one EntityManager is the case exactly if they are the same row. An entity that is to be compared across
 * EntityManagers compares its ids.
 *
 * <p>None of them is safe for use by several threads at once, as no entity is.
 *
 * <p>Parameters, fields and results are non-null unless marked {@code @jakarta.annotation.Nullable}.
 */
package org.alchemycdi.model;
