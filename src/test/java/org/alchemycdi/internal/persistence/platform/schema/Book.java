package org.alchemycdi.internal.persistence.platform.schema;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.alchemycdi.model.BigIntBase;

@Entity
@Table(name = "book")
class Book extends BigIntBase {

    @Column(name = "title", unique = true)
    String title;

    @ManyToOne
    @JoinColumn(name = "author_id", nullable = false)
    Author author;

    @ManyToOne
    @JoinColumn(name = "sequel_to_id")
    Book sequelTo;

    @ManyToMany
    @JoinTable(
            name = "book_tag",
            joinColumns = @JoinColumn(name = "book_id"),
            inverseJoinColumns = @JoinColumn(name = "tag_id"))
    Set<Tag> tags = new HashSet<>();

    @ElementCollection
    @CollectionTable(name = "book_chapter", joinColumns = @JoinColumn(name = "book_id"))
    @OrderColumn(name = "number_in_book")
    @Column(name = "heading")
    List<String> chapters = new ArrayList<>();
}
