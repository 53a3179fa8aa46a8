package org.alchemycdi.type;

import static java.util.Objects.requireNonNull;

import java.io.InputStream;

/**
 * A file that is to be stored.
 *
 * @param name as whoever brings the file calls it; folders before it and control characters are left out
 * @param contentType as whoever brings the file says; {@code application/octet-stream} if nobody knows
 * @param content is read to its end, and closed by whoever opened it
 */
public record FileContent(String name, String contentType, InputStream content) {

    public FileContent {
        requireNonNull(name, "name");
        requireNonNull(contentType, "contentType");
        requireNonNull(content, "content");
    }
}
