package org.alchemycdi.service;

import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.alchemycdi.filter.CollectionFilter;
import org.alchemycdi.model.SlugKey;

/**
 * A {@link RepositoryService} of entities with slugs, to be subclassed in any scope:
 *
 * <pre>{@code
 * @ApplicationScoped
 * public class PostService extends SlugRepositoryService<Post> implements JsonResponses {}
 * }</pre>
 *
 * <p>An entity without a slug gets a free one from {@code create} and {@code createMany}, if it has a
 * {@link SlugKey#slugSource()}. The methods that look for a row first, {@code upsert} and {@code getOrCreate} for example,
 * give none: they would rename the row that they find.
 *
 * <p>A slug that was free may be taken a moment later by another request: the unique constraint of the column decides then,
 * and whoever comes second gets a {@link org.alchemycdi.repository.DuplicateKeyException}, status 409.
 *
 * @param <T> the entity
 */
public class SlugRepositoryService<T extends SlugKey> extends RepositoryService<T> {

    private static final String SLUG = "slug";

    /** For subclasses; the container gives them what they stand on. */
    protected SlugRepositoryService() {}

    /** For services that are made by hand. */
    public SlugRepositoryService(Backing<T> backing) {
        super(backing);
    }

    /** The entity with this slug, if there is one. */
    public Optional<T> getBySlug(String slug) {
        return getOneOrNone(new CollectionFilter(SLUG, List.of(slug)));
    }

    /**
     * A slug made of the text that no row has at this moment: {@link SlugKey#slugify(String)}, or the same with a hyphen and
     * four random letters or digits where that one is taken. Of a text without a letter or digit only the four are left.
     */
    public String getAvailableSlug(String text) {
        return freeSlugs(List.of(SlugKey.slugify(text)), Set.of()).get(0);
    }

    /** Those of one list do not see each other in the database yet. */
    @Override
    void fill(List<T> entities) {
        List<T> unnamed = entities.stream()
                .filter(entity -> entity.getSlug() == null && entity.slugSource() != null)
                .toList();
        Set<String> given =
                entities.stream().map(SlugKey::getSlug).filter(Objects::nonNull).collect(Collectors.toSet());
        List<String> wanted = unnamed.stream()
                .map(entity -> SlugKey.slugify(entity.slugSource()))
                .toList();
        Iterator<String> free = freeSlugs(wanted, given).iterator();
        unnamed.forEach(entity -> entity.setSlug(free.next()));
    }

    private List<String> freeSlugs(List<String> wanted, Set<String> given) {
        return new FreeSlugs(slugs -> repository().taken(SLUG, slugs)).of(wanted, given);
    }
}
