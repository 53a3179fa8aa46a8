package org.alchemycdi.internal.schema;

import jakarta.persistence.Access;
import jakarta.persistence.AccessType;
import jakarta.persistence.Basic;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityListeners;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.OneToMany;
import jakarta.persistence.PrePersist;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** The entities of the tests: with and without accessors, generic, nested, related both ways. */
final class Library {

    private Library() {}

    enum Genre {
        CRIME,
        POETRY
    }

    @MappedSuperclass
    abstract static class Base<K> {
        @Id
        @GeneratedValue
        private K id;

        @Version
        private Long version;

        K getId() {
            return id;
        }

        void setId(K id) {
            this.id = id;
        }

        Long getVersion() {
            return version;
        }
    }

    static class Stamp {
        @PrePersist
        void stamp(AuditBase entity) {
            entity.createdAt = Instant.EPOCH;
        }
    }

    @MappedSuperclass
    @EntityListeners(Stamp.class)
    abstract static class AuditBase extends Base<Long> {
        @Column(nullable = false)
        private Instant createdAt;
    }

    @Embeddable
    static class Address {
        @Column(nullable = false)
        private String city;

        private String street = "unknown";

        protected Address() {}

        Address(String city, String street) {
            this.city = city;
            this.street = street;
        }

        String getCity() {
            return city;
        }

        String getStreet() {
            return street;
        }
    }

    @Entity
    static class Author extends AuditBase {
        static final String KIND = "author";

        @Column(nullable = false)
        private String name;

        private LocalDate dob;

        @Enumerated(EnumType.ORDINAL)
        private Genre genre;

        private boolean active = true;

        @Embedded
        private Address address;

        @OneToMany(mappedBy = "author", orphanRemoval = true)
        private List<Book> books = new ArrayList<>();

        @ElementCollection
        private Set<String> tags;

        @ElementCollection
        private Map<Genre, Integer> ratings;

        @Transient
        private String fullName;

        private transient String cached;

        @SuppressWarnings("unused") // as a weaver leaves it
        private Object _persistence_listener;

        Author() {}

        Author(String name, LocalDate dob) {
            this.name = name;
            this.dob = dob;
        }

        public String getName() {
            return name;
        }

        public void setName(String name) {
            this.name = Objects.requireNonNull(name).strip();
        }

        /** Not the attribute itself, only a text made of it. */
        public String getDob() {
            return "born " + dob;
        }

        public LocalDate dob() {
            return dob;
        }

        public boolean isActive() {
            return active;
        }

        public Optional<Genre> getGenre() {
            return Optional.ofNullable(genre);
        }

        public Address getAddress() {
            return address;
        }

        public void setAddress(Address address) {
            this.address = address;
        }

        public List<Book> getBooks() {
            return books;
        }

        public void setBooks(List<Book> books) {
            this.books = books;
        }

        public Set<String> getTags() {
            return tags;
        }

        public Map<Genre, Integer> getRatings() {
            return ratings;
        }

        public String getFullName() {
            return fullName + cached;
        }
    }

    @Entity
    static class Book extends Base<Long> {
        @Basic(optional = false)
        private String title;

        private BigDecimal price;

        private int pages;

        @ManyToOne(optional = false)
        private Author author;

        @ManyToMany
        private Set<Shelf> shelves;

        protected Book() {}

        Book(String title, Author author) {
            this.title = title;
            this.author = author;
        }

        String title() {
            return title;
        }

        void setPages(int pages) {
            if (pages < 0) {
                throw new IllegalArgumentException("secret reason");
            }
            this.pages = pages;
        }

        Author author() {
            return author;
        }

        BigDecimal price() {
            return price;
        }

        int pages() {
            return pages;
        }

        Set<Shelf> shelves() {
            return shelves;
        }
    }

    /** With property access: attributes are named by their getters. */
    @Entity
    static class Shelf {
        private Long key;
        private String label_;
        private Set<Book> content = new HashSet<>();

        @Access(AccessType.FIELD)
        private Integer height;

        @Id
        public Long getId() {
            return key;
        }

        public void setId(Long id) {
            this.key = id;
        }

        @Column(nullable = false)
        public String getLabel() {
            return label_;
        }

        public void setLabel(String label) {
            this.label_ = label;
        }

        @ManyToMany(mappedBy = "shelves")
        public Set<Book> getBooks() {
            return content;
        }

        public void setBooks(Set<Book> books) {
            this.content = books;
        }

        @Transient
        public String getShown() {
            return label_ + "!";
        }
    }

    static Author agatha() {
        Author author = new Author("Agatha Christie", LocalDate.of(1890, 9, 15));
        author.setId(7L);
        author.genre = Genre.CRIME;
        author.address = new Address("Torquay", "Barton Road");
        author.tags = Set.of("classic");
        author.ratings = Map.of(Genre.CRIME, 5);
        Book book = new Book("Curtain", author);
        book.setId(11L);
        book.price = new BigDecimal("12.30");
        book.pages = 224;
        author.books.add(book);
        return author;
    }
}
