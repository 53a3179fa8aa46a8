package bookshop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.enterprise.context.control.RequestContextController;
import jakarta.enterprise.inject.se.SeContainer;
import jakarta.enterprise.inject.se.SeContainerInitializer;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.alchemycdi.Alchemy;
import org.alchemycdi.repository.NotFoundException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BookServiceTest {

    private static SeContainer container;
    private static RequestContextController request;

    private final BookService books = container.select(BookService.class).get();

    @BeforeAll
    static void start() {
        container = SeContainerInitializer.newInstance()
                .addPackages(true, BookService.class)
                .initialize();
        request = container.select(RequestContextController.class).get();
    }

    @AfterAll
    static void stop() {
        container.close();
    }

    /** A request, in whose unit of work the fixtures are loaded. */
    @BeforeEach
    void begin() {
        request.activate();
        Alchemy alchemy = container.select(Alchemy.class).get();
        alchemy.fixtures().within(alchemy.entityManager()).loadResources("fixtures");
    }

    /** A request without a response commits nothing. */
    @AfterEach
    void rollBack() {
        request.deactivate();
    }

    @Test
    void findsTheBooksOfAnAuthor() {
        List<Book> found = books.ofAuthor("Agatha");

        assertEquals(
                List.of("Curtain", "Styles"),
                found.stream().map(Book::getTitle).sorted().toList());
    }

    @Test
    void publishesWhatHasNoDate() {
        LocalDate today = LocalDate.of(1975, 9, 1);

        assertEquals(1, books.publishUndated(today));
        assertEquals(today, books.get(2).getPublished());
    }

    @Test
    void createsABook() {
        Book created = books.create(
                Map.of("title", "Gaudy Night", "author", books.get(3).getAuthor()));

        assertTrue(created.getId() > 3);
        assertEquals(2, books.ofAuthor("Dorothy").size());
    }

    @Test
    void leavesNothingBehind() {
        assertEquals(3, books.count());
        assertThrows(NotFoundException.class, () -> books.get(4));
    }
}
