package org.alchemycdi.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import org.alchemycdi.docs.Models.Post;
import org.alchemycdi.docs.Models.PostService;
import org.alchemycdi.testing.Column;
import org.alchemycdi.testing.Scenario;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Runs what docs/reference/models.md shows. */
class ModelsTest {

    private final String url = Scenario.h2Url();
    private Scenario.Running app;

    @BeforeEach
    void start() {
        app = Scenario.of(PostService.class, Models.Clocks.class)
                .entities(Post.class, Models.HTTPRequestLog.class)
                .config("alchemy.default.url", url)
                .config("alchemy.default.create-all", "true")
                .config("alchemy.default.commit-mode", "autocommit")
                .start();
    }

    @AfterEach
    void close() {
        app.close();
    }

    @Test
    void columnsAreNamedAsThePageSays() throws SQLException {
        try (Connection connection = DriverManager.getConnection(url)) {
            assertThat(Column.of(connection))
                    .extracting(Column::path)
                    .contains("HTTP_REQUEST_LOG.REQUEST_PATH", "HTTP_REQUEST_LOG.KEEP_UNTIL");
        }
    }

    @Test
    void slugsAndTimesAreSetAsThePageSays() {
        Post post = app.committing(running -> running.get(PostService.class).create(Map.of("title", "Crème Brûlée")));

        assertThat(post.getSlug()).isEqualTo("creme-brulee");
        assertThat(post.getCreatedAt()).isEqualTo(Instant.parse("2024-02-29T12:00:00Z"));
        assertThat(app.<Post>inRequest(() -> app.get(PostService.class)
                                .getBySlug("creme-brulee")
                                .orElseThrow())
                        .getTitle())
                .isEqualTo("Crème Brûlée");
    }
}
