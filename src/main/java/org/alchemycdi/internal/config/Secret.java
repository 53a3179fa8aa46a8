package org.alchemycdi.internal.config;

/** A password: its text is for the database only and never printed. */
public record Secret(String text) {

    @Override
    public String toString() {
        return "***";
    }
}
