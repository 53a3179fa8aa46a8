package org.alchemycdi.service;

import java.util.List;
import java.util.Optional;
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
 * <p>An entity that is created without a slug gets a free one, if it has a {@link SlugKey#slugSource()}. A subclass that
 * overrides {@code toModelOnCreate} calls {@code super} for that.
 *
 * <p>A slug that was free may be taken a moment later, by another request or by the next entity of the same list: the unique
 * constraint of the column decides then, and whoever comes second gets a
 * {@link org.alchemycdi.repository.DuplicateKeyException}, status 409.
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
        return getOneOrNone(withSlug(slug));
    }

    /**
     * A slug made of the text that no row has at this moment: {@link SlugKey#slugify(String)}, or the same with a hyphen and
     * four random letters or digits where that one is taken. Of a text without a letter or digit only the four are left.
     */
    public String getAvailableSlug(String text) {
        return new FreeSlug(slug -> !exists(withSlug(slug))).of(SlugKey.slugify(text));
    }

    private static CollectionFilter withSlug(String slug) {
        return new CollectionFilter(SLUG, List.of(slug));
    }

    @Override
    protected Object toModelOnCreate(Object data) {
        T entity = toModel(data);
        String source = entity.slugSource();
        if (entity.getSlug() == null && source != null) {
            entity.setSlug(getAvailableSlug(source));
        }
        return entity;
    }
}
