package org.alchemycdi.library.probe;

/** An exception of the application that its own mapper answers with any status. */
public class StatusException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;

    StatusException(int status) {
        this.status = status;
    }

    int status() {
        return status;
    }
}
