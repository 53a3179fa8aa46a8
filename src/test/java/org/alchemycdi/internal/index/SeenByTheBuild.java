package org.alchemycdi.internal.index;

import jakarta.persistence.Embeddable;

/** Proves that the compilation of the tests runs the processor. */
@Embeddable
class SeenByTheBuild {}
