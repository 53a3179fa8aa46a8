package org.alchemycdi.cli;

import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/** The version that the jar has been built as. */
final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
        Optional<String> version =
                Optional.ofNullable(Version.class.getPackage().getImplementationVersion());
        return new String[] {"Alchemy CDI " + version.orElse("of unknown version")};
    }
}
