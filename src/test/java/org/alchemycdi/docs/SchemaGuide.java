package org.alchemycdi.docs;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.alchemycdi.filter.LimitOffset;
import org.alchemycdi.filter.OrderBy;
import org.alchemycdi.library.Author;
import org.alchemycdi.library.Book;
import org.alchemycdi.schema.FromAttribute;
import org.alchemycdi.schema.Patch;
import org.alchemycdi.schema.Schemas;
import org.alchemycdi.service.OffsetPagination;
import org.alchemycdi.service.RepositoryService;

/** Shown in docs/howto/schemas.md; {@link HowtoTest} runs it. */
@Singleton
public class SchemaGuide {

    @Inject
    RepositoryService<Author> authors;

    @Inject
    RepositoryService<Book> books;

    @Inject
    Schemas schemas;

    // tag::nested
    public record BookDto(Long id, String title, AuthorDto author) {}
    // end::nested

    // tag::flat
    public record BookRow(
            @FromAttribute("title") String name,
            @FromAttribute("author.name") String authorName,
            @FromAttribute("author.id") UUID authorId) {}
    // end::flat

    AuthorDto ofEntity(UUID id) {
        // tag::entity
        Author author = authors.get(id);
        return authors.toSchema(author, AuthorDto.class);
        // end::entity
    }

    OffsetPagination<BookRow> projected() {
        // tag::projection
        OffsetPagination<BookRow> page =
                books.getManyAndCount(BookRow.class, OrderBy.asc("author.name"), new LimitOffset(20, 0));
        // end::projection
        return page;
    }

    List<BookDto> ofEntities() {
        // tag::entities
        List<Book> found = books.getMany(OrderBy.asc("title"));
        return books.toSchema(found, BookDto.class);
        // end::entities
    }

    Author update(Map<String, ?> body, UUID id) {
        // tag::read
        Patch<AuthorDto> patch = schemas.patch(body, AuthorDto.class); // or read, for a whole AuthorDto
        return authors.update(patch, id);
        // end::read
    }
}
