package org.alchemycdi.rest;

import jakarta.annotation.Nullable;

/** Data that the response filter turns into JSON. */
public record JsonBody(@Nullable Object data) {}
