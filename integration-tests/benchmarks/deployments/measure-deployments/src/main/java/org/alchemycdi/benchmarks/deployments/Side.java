package org.alchemycdi.benchmarks.deployments;

import java.util.List;

/** The two ways to get at three EntityManagers. */
enum Side {
    WITH_LIBRARY("with-library", List.of("-processor", "org.alchemycdi.internal.index.EntityIndexProcessor")),
    BY_HAND("by-hand", List.of("-proc:none"));

    private final String module;
    private final List<String> compilerOptions;

    Side(String module, List<String> compilerOptions) {
        this.module = module;
        this.compilerOptions = compilerOptions;
    }

    /** The module whose war is deployed, and the folder that it is in. */
    String module() {
        return module;
    }

    /** With which its entities are compiled. */
    List<String> compilerOptions() {
        return compilerOptions;
    }
}
