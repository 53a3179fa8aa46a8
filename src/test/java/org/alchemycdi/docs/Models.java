package org.alchemycdi.docs;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.alchemycdi.model.SlugKey;
import org.alchemycdi.model.UuidV7AuditBase;
import org.alchemycdi.service.SlugRepositoryService;

/** Shown in docs/reference/models.md; {@link ModelsTest} runs it. */
public final class Models {

    private Models() {}

    // tag::entity
    @Entity
    public static class HTTPRequestLog extends UuidV7AuditBase { // table http_request_log

        @Column(nullable = false)
        private String requestPath; // column request_path

        private LocalDate keepUntil; // column keep_until

        // end::entity
        public String getRequestPath() {
            return requestPath;
        }

        public void setRequestPath(String requestPath) {
            this.requestPath = requestPath;
        }

        public LocalDate getKeepUntil() {
            return keepUntil;
        }

        public void setKeepUntil(LocalDate keepUntil) {
            this.keepUntil = keepUntil;
        }
    }

    // tag::slug
    @Entity
    public static class Post extends UuidV7AuditBase implements SlugKey {

        @Column(nullable = false)
        private String title;

        @Column(length = SlugKey.LENGTH, nullable = false, unique = true)
        private String slug;

        @Override
        public String slugSource() {
            return title;
        }

        // end::slug
        public String getTitle() {
            return title;
        }

        public void setTitle(String title) {
            this.title = title;
        }

        @Override
        public String getSlug() {
            return slug;
        }

        @Override
        public void setSlug(String slug) {
            this.slug = slug;
        }
    }

    // tag::service
    @ApplicationScoped
    public static class PostService extends SlugRepositoryService<Post> {}
    // end::service

    public static final class Clocks {

        // tag::clock
        @Produces
        @ApplicationScoped
        Clock clock() {
            return Clock.fixed(Instant.parse("2024-02-29T12:00:00Z"), ZoneOffset.UTC);
        }
        // end::clock
    }
}
