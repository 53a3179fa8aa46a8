package org.alchemycdi.library.probe;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

@Provider
public class StatusExceptionMapper implements ExceptionMapper<StatusException> {

    @Override
    public Response toResponse(StatusException exception) {
        return Answers.of(exception.status());
    }
}
