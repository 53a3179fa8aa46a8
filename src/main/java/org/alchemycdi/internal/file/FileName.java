package org.alchemycdi.internal.file;

/** The name of a file as a client says it, made harmless. */
final class FileName {

    private static final int LENGTH = 255;

    private FileName() {}

    /** What stands behind the last slash, be it one of Windows, without control characters, and not too long. */
    static String of(String given) {
        String last = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
        String plain = last.replaceAll("\\p{Cntrl}", "").strip();
        String name = plain.isEmpty() || plain.equals(".") || plain.equals("..") ? "file" : plain;
        return name.length() <= LENGTH ? name : name.substring(name.length() - LENGTH);
    }
}
