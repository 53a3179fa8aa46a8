package org.alchemycdi.mistakes;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** The REST application, at "/" of the war. */
@ApplicationPath("/")
public class MistakesApplication extends Application {}
