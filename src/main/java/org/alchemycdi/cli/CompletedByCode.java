package org.alchemycdi.cli;

/** A command whose exit code is an answer: 0 for yes, 1 for no, 2 if it could not tell. */
public interface CompletedByCode {

    int YES = 0;
    int NO = 1;
    int COULD_NOT_TELL = 2;
}
