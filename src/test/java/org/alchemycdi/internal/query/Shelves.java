package org.alchemycdi.internal.query;

import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.alchemycdi.internal.query.Bookshop.Address;
import org.alchemycdi.internal.query.Bookshop.Award;
import org.alchemycdi.internal.query.Bookshop.Chapter;
import org.alchemycdi.internal.query.Bookshop.Copy;
import org.alchemycdi.internal.query.Bookshop.Edition;
import org.alchemycdi.internal.query.Bookshop.EditionKey;
import org.alchemycdi.internal.query.Bookshop.Genre;
import org.alchemycdi.internal.query.Bookshop.Greeted;
import org.alchemycdi.internal.query.Bookshop.Mood;
import org.alchemycdi.internal.query.Bookshop.Novel;
import org.alchemycdi.internal.query.Bookshop.Portrait;
import org.alchemycdi.internal.query.Bookshop.Publisher;
import org.alchemycdi.internal.query.Bookshop.Writer;

/** Fills a bookshop: one writer with everything, one with half of it, one with a name alone. */
final class Shelves {

    private final EntityManager entityManager;

    private Shelves(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    static void fill(EntityManager entityManager) {
        new Shelves(entityManager).fill();
    }

    private void fill() {
        Publisher collins = persisted(new Publisher(1L, "Collins", 1819));
        Publisher bodley = persisted(new Publisher(2L, "Bodley Head", 1887));
        Writer agatha = agatha(collins);
        Novel curtain = new Novel(11L, "Curtain", agatha);
        curtain.price = new BigDecimal("12.30");
        curtain.chapters.addAll(
                List.of(new Chapter(103L, "One"), new Chapter(102L, "Two"), new Chapter(101L, "Three")));
        curtain.publishers.addAll(List.of(collins, bodley));
        Novel styles = new Novel(12L, "Styles", agatha);
        styles.publishers.add(bodley);
        new Novel(13L, "Destination", agatha);
        persisted(agatha);
        persisted(dorothy(collins));
        persisted(new Writer("Zeno"));
        editions(curtain);
        Portrait portrait = new Portrait();
        portrait.id = 21L;
        portrait.painter = "Kokoschka";
        portrait.sitter = agatha;
        persisted(portrait);
        Greeted greeted = new Greeted();
        greeted.id = 1L;
        greeted.name = "Ann";
        persisted(greeted);
    }

    private static Writer agatha(Publisher publisher) {
        Writer agatha = new Writer("Agatha");
        agatha.born = LocalDate.of(1890, 9, 15);
        agatha.age = 85;
        agatha.genre = Genre.CRIME;
        agatha.mood = new Mood(4);
        agatha.photo = new byte[] {1, 2};
        agatha.publisher = publisher;
        agatha.address = new Address();
        agatha.address.city = "Torquay";
        agatha.address.zip = 7;
        agatha.address.country.countryCode = "UK";
        agatha.aliases.addAll(List.of("Mary", "Ariadne"));
        agatha.awards.addAll(List.of(new Award("Grand Master", 1955), new Award("Dame", 1955), new Award("CBE", 1952)));
        agatha.genres.addAll(Set.of(Genre.CRIME, Genre.POETRY));
        return agatha;
    }

    private static Writer dorothy(Publisher neighbour) {
        Writer dorothy = new Writer("Dorothy");
        dorothy.address = new Address();
        dorothy.address.neighbour = neighbour;
        dorothy.aliases.add("Johanna");
        new Novel(31L, "Gaudy Night", dorothy);
        return dorothy;
    }

    private void editions(Novel novel) {
        Edition first = edition("111", 1, novel);
        edition("111", 2, null);
        persisted(new Copy(5L, 1L, first));
        persisted(new Copy(4L, 1L, first));
    }

    private Edition edition(String isbn, int printing, Novel novel) {
        Edition edition = new Edition();
        edition.key = new EditionKey(isbn, printing);
        edition.novel = novel;
        edition.notes.addAll(List.of("b", "a"));
        return persisted(edition);
    }

    private <E> E persisted(E entity) {
        entityManager.persist(entity);
        return entity;
    }
}
