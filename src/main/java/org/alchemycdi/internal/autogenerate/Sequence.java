package org.alchemycdi.internal.autogenerate;

/** A sequence; its start is not compared, since it does not matter once numbers were given out. */
record Sequence(ObjectName name, long start, long increment) {}
