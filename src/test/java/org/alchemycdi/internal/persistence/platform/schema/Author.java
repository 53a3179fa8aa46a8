package org.alchemycdi.internal.persistence.platform.schema;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Index;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import org.alchemycdi.model.UuidBase;

@Entity
@Table(
        name = "author",
        uniqueConstraints =
                @UniqueConstraint(
                        name = "author_name_key",
                        columnNames = {"first_name", "last_name"}),
        indexes = @Index(name = "author_last_name_idx", columnList = "last_name"))
class Author extends UuidBase {

    @Column(name = "first_name")
    String firstName;

    @Column(name = "last_name", nullable = false, length = 20)
    String lastName;

    @Column(name = "age", columnDefinition = "INTEGER CHECK (age >= 0)")
    Integer age;

    static Author named(String firstName, String lastName) {
        Author author = new Author();
        author.firstName = firstName;
        author.lastName = lastName;
        return author;
    }
}
