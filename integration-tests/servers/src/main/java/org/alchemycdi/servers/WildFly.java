package org.alchemycdi.servers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** WildFly with its standalone.xml, started without its shell script and on a copy of its standalone folder. */
record WildFly(Path home) implements Server {

    /** The second of these reports errors. */
    private static final Pattern STARTED = Pattern.compile("WFLYSRV0025|WFLYSRV0026");

    /** Those of bin/common.sh: the server does not open them by itself. */
    private static final List<String> PACKAGES = List.of(
            "--add-exports=java.desktop/sun.awt=ALL-UNNAMED",
            "--add-exports=java.naming/com.sun.jndi.ldap=ALL-UNNAMED",
            "--add-exports=java.naming/com.sun.jndi.url.ldap=ALL-UNNAMED",
            "--add-exports=java.naming/com.sun.jndi.url.ldaps=ALL-UNNAMED",
            "--add-exports=jdk.naming.dns/com.sun.jndi.dns=ALL-UNNAMED",
            "--add-opens=java.base/java.lang=ALL-UNNAMED",
            "--add-opens=java.base/java.lang.invoke=ALL-UNNAMED",
            "--add-opens=java.base/java.lang.reflect=ALL-UNNAMED",
            "--add-opens=java.base/java.io=ALL-UNNAMED",
            "--add-opens=java.base/java.net=ALL-UNNAMED",
            "--add-opens=java.base/java.security=ALL-UNNAMED",
            "--add-opens=java.base/java.util=ALL-UNNAMED",
            "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
            "--add-opens=java.management/javax.management=ALL-UNNAMED",
            "--add-opens=java.naming/javax.naming=ALL-UNNAMED");

    @Override
    public List<String> prepare(Launch launch) throws IOException {
        Path base = launch.directory().resolve("standalone");
        copy(home.resolve("standalone"), base);
        Files.copy(launch.application(), base.resolve("deployments/ROOT.war"));
        return command(launch, base);
    }

    @Override
    public Pattern startedMessage() {
        return STARTED;
    }

    private List<String> command(Launch launch, Path base) {
        List<String> command = new ArrayList<>(launch.java());
        command.addAll(PACKAGES);
        command.add("-Dorg.jboss.boot.log.file=" + base.resolve("log/server.log"));
        command.add("-Dlogging.configuration="
                + base.resolve("configuration/logging.properties").toUri());
        command.addAll(List.of("-jar", home.resolve("jboss-modules.jar").toString()));
        command.addAll(List.of("-mp", home.resolve("modules").toString(), "org.jboss.as.standalone"));
        command.add("-Djboss.home.dir=" + home);
        command.add("-Djboss.server.base.dir=" + base);
        command.add("-Djboss.http.port=" + launch.port());
        // Nobody calls these, so the system chooses.
        command.addAll(List.of("-Djboss.https.port=0", "-Djboss.management.http.port=0"));
        return command;
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> sources = Files.walk(from)) {
            for (Path source : (Iterable<Path>) sources::iterator) {
                Files.copy(source, to.resolve(from.relativize(source)));
            }
        }
    }
}
