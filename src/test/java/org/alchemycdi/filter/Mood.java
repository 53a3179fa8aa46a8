package org.alchemycdi.filter;

enum Mood {
    GLAD,
    SAD
}
