/**
 * Column types: what an attribute of an entity is kept as, where Jakarta Persistence has no type of its own.
 *
 * <p>Which one to choose:
 *
 * <ul>
 *   <li>{@link org.alchemycdi.type.HashedPassword} for a secret that is only ever compared;
 *   <li>{@link org.alchemycdi.type.EncryptedString} for one that must be read again, such as a token for another service, but
 *       that nobody shall find in the database or in a backup of it. It cannot be searched, ordered or made unique;
 *   <li>{@link org.alchemycdi.type.JsonConverter} for values that are read and written as a whole and whose parts no query
 *       asks for, an embeddable otherwise. With a record, if the parts are known; as a {@code Map} or {@code JsonObject}, if
 *       others decide on them;
 *   <li>{@link org.alchemycdi.type.StoredFile} for what is too large for a row, or is served as a file.
 * </ul>
 *
 * <p>Parameters, fields and results are non-null unless marked {@code @jakarta.annotation.Nullable}.
 */
package org.alchemycdi.type;
