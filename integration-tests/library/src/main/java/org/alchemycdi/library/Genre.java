package org.alchemycdi.library;

public enum Genre {
    CRIME,
    NOVEL,
    POETRY
}
