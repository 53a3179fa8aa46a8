package org.alchemycdi.library.probe;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Set;

/** Answers of a status and a size. */
final class Answers {

    private static final Set<Integer> WITHOUT_BODY = Set.of(204, 304);

    private Answers() {}

    static Response of(int status) {
        return of(status, 0);
    }

    static Response of(int status, int size) {
        Response.ResponseBuilder answer = Response.status(status);
        return WITHOUT_BODY.contains(status)
                ? answer.build()
                : answer.type(MediaType.TEXT_PLAIN_TYPE)
                        .entity("x".repeat(size))
                        .build();
    }
}
