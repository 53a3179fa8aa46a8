package org.alchemycdi.cli.application;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the command line says of the application.
 *
 * @param application a war, or folders and jars; empty for the war that is built here
 * @param resources the folder of sources that scripts are written to
 * @param bind the bind that is meant
 * @param url where the database of this bind is, instead of what the application says
 * @param user who logs in there
 * @param keys keys of the configuration and their values
 */
public record Given(
        List<Path> application,
        Path resources,
        Optional<String> bind,
        Optional<String> url,
        Optional<String> user,
        Map<String, String> keys) {}
