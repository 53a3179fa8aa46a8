package org.alchemycdi.benchmarks.byhand;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

@ApplicationPath("/")
public class DeployedApplication extends Application {}
