package bookshop;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import org.alchemycdi.filter.ComparisonFilter;
import org.alchemycdi.filter.OrderBy;
import org.alchemycdi.service.RepositoryService;

@ApplicationScoped
public class BookService extends RepositoryService<Book> {

    public List<Book> ofAuthor(String name) {
        return getMany(ComparisonFilter.eq("author.name", name), OrderBy.asc("published"));
    }

    public int publishUndated(LocalDate day) {
        List<Book> undated = getMany(ComparisonFilter.eq("published", null));
        undated.forEach(book -> book.setPublished(day));
        return undated.size();
    }
}
