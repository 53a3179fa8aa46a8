package org.alchemycdi.internal.query;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Converter;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapKey;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
import jakarta.persistence.OrderBy;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.PostLoad;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** The entities of the tests: everything that a projection must tell apart. */
public final class Bookshop {

    static final Class<?>[] CLASSES = {
        Publisher.class,
        Writer.class,
        Novel.class,
        Chapter.class,
        Edition.class,
        EditionKey.class,
        Copy.class,
        Portrait.class,
        Address.class,
        Country.class,
        Award.class,
        Mood.class,
        Moods.class,
        Greeted.class,
        Category.class
    };

    private Bookshop() {}

    enum Genre {
        CRIME,
        POETRY
    }

    public record Mood(int level) {}

    /** Makes something of a null. */
    @Converter
    public static class Moods implements AttributeConverter<Mood, String> {

        @Override
        public String convertToDatabaseColumn(Mood mood) {
            return mood == null ? null : "mood " + mood.level();
        }

        @Override
        public Mood convertToEntityAttribute(String text) {
            return new Mood(text == null ? -1 : Integer.parseInt(text.substring(5)));
        }
    }

    @Embeddable
    static class Country {
        String countryCode;
        int continent;
    }

    @Embeddable
    static class Address {
        String city;
        int zip;

        @Embedded
        Country country = new Country();

        @ManyToOne
        Publisher neighbour;

        @Convert(converter = Moods.class)
        Mood atmosphere;
    }

    @Embeddable
    static class Award {
        String title;
        Integer awardYear;

        Award() {}

        Award(String title, Integer awardYear) {
            this.title = title;
            this.awardYear = awardYear;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Award award && award.title.equals(title);
        }

        @Override
        public int hashCode() {
            return title.hashCode();
        }
    }

    @Entity(name = "Publisher")
    static class Publisher {
        @Id
        Long id;

        String name;
        int founded;

        @OneToMany(mappedBy = "publisher")
        @OrderBy
        List<Writer> writers = new ArrayList<>();

        Publisher() {}

        Publisher(Long id, String name, int founded) {
            this.id = id;
            this.name = name;
            this.founded = founded;
        }
    }

    @Entity(name = "Writer")
    static class Writer {
        @Id
        UUID id;

        @Column(nullable = false)
        String name;

        LocalDate born;
        int age;

        @Enumerated(EnumType.STRING)
        Genre genre;

        @Convert(converter = Moods.class)
        Mood mood;

        byte[] photo;

        @Embedded
        Address address;

        @ManyToOne(fetch = FetchType.LAZY)
        Publisher publisher;

        @OneToMany(mappedBy = "writer", cascade = CascadeType.ALL)
        @OrderBy("title DESC")
        List<Novel> novels = new ArrayList<>();

        @OneToMany(mappedBy = "writer")
        @MapKey(name = "title")
        Map<String, Novel> byTitle;

        @ElementCollection
        @OrderColumn
        List<String> aliases = new ArrayList<>();

        @ElementCollection
        @OrderBy("awardYear, title DESC")
        List<Award> awards = new ArrayList<>();

        @ElementCollection
        @Enumerated(EnumType.STRING)
        @OrderBy
        Set<Genre> genres = new HashSet<>();

        @OneToOne(mappedBy = "sitter", fetch = FetchType.LAZY)
        Portrait portrait;

        protected Writer() {}

        Writer(String name) {
            this.id = UUID.nameUUIDFromBytes(name.getBytes(java.nio.charset.StandardCharsets.UTF_8));
            this.name = name;
        }

        public String getInitial() {
            return name.substring(0, 1);
        }
    }

    @Entity(name = "Portrait")
    static class Portrait {
        @Id
        Long id;

        String painter;

        @OneToOne
        Writer sitter;
    }

    @Entity(name = "Novel")
    static class Novel {
        @Id
        Long id;

        String title;
        BigDecimal price;

        @ManyToOne(fetch = FetchType.LAZY)
        Writer writer;

        @OneToMany(cascade = CascadeType.ALL)
        @OrderColumn
        List<Chapter> chapters = new ArrayList<>();

        @ManyToMany
        @OrderBy("name")
        List<Publisher> publishers = new ArrayList<>();

        protected Novel() {}

        Novel(long id, String title, Writer writer) {
            this.id = id;
            this.title = title;
            this.writer = writer;
            writer.novels.add(this);
        }

        public String getShout() {
            return title + "!";
        }
    }

    @Entity(name = "Chapter")
    static class Chapter {
        @Id
        Long id;

        String heading;

        protected Chapter() {}

        Chapter(long id, String heading) {
            this.id = id;
            this.heading = heading;
        }
    }

    @Embeddable
    static class EditionKey implements Serializable {
        private static final long serialVersionUID = 1L;

        String isbn;
        Integer printing;

        EditionKey() {}

        EditionKey(String isbn, Integer printing) {
            this.isbn = isbn;
            this.printing = printing;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof EditionKey key && key.isbn.equals(isbn) && key.printing.equals(printing);
        }

        @Override
        public int hashCode() {
            return isbn.hashCode() + printing;
        }
    }

    @Entity(name = "Edition")
    static class Edition {
        @EmbeddedId
        EditionKey key;

        @ManyToOne
        Novel novel;

        @OneToMany(mappedBy = "edition")
        @OrderBy("shelf")
        List<Copy> copies = new ArrayList<>();

        @ElementCollection
        @OrderColumn
        List<String> notes = new ArrayList<>();
    }

    static class CopyKey implements Serializable {
        private static final long serialVersionUID = 1L;

        Long shelf;
        Long place;

        @Override
        public boolean equals(Object other) {
            return other instanceof CopyKey key && key.shelf.equals(shelf) && key.place.equals(place);
        }

        @Override
        public int hashCode() {
            return shelf.intValue();
        }
    }

    @Entity(name = "Copy")
    @IdClass(CopyKey.class)
    static class Copy {
        @Id
        Long shelf;

        @Id
        Long place;

        @ManyToOne
        Edition edition;

        protected Copy() {}

        Copy(long shelf, long place, Edition edition) {
            this.shelf = shelf;
            this.place = place;
            this.edition = edition;
        }
    }

    @Entity(name = "Category")
    static class Category {
        @Id
        Long id;

        String name;

        @ManyToOne
        Category parent;

        @OneToMany(mappedBy = "parent")
        @OrderBy
        List<Category> children = new ArrayList<>();

        protected Category() {}

        Category(long id, String name, Category parent) {
            this.id = id;
            this.name = name;
            this.parent = parent;
        }
    }

    /** Its row says something else than the entity. */
    @Entity(name = "Greeted")
    static class Greeted {
        @Id
        Long id;

        String name;

        @PostLoad
        void greet() {
            name = "Hello " + name;
        }
    }
}
