package org.alchemycdi.servers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * WildFly with its standalone.xml, started without its shell script and on a copy of its standalone folder.
 *
 * <p>A single application gets MicroProfile OpenAPI as well; of several, only one could have its address. The server's own
 * configuration with it, standalone-microprofile.xml, has no enterprise beans.
 */
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

    private static final String OPENAPI_EXTENSION =
            "<extension module=\"org.wildfly.extension.microprofile.openapi-smallrye\"/>";
    private static final String OPENAPI_SUBSYSTEM =
            "<subsystem xmlns=\"urn:wildfly:microprofile-openapi-smallrye:1.0\"/>";

    static WildFly in(Path folder) {
        return new WildFly(Server.only(folder, "wildfly-*"));
    }

    @Override
    public List<String> prepare(List<Path> wars, Launch launch) throws IOException {
        List<String> command = prepareWithoutApplication(launch);
        if (wars.size() == 1) {
            addOpenApi(base(launch).resolve("configuration/standalone.xml"));
        }
        Path deployments = base(launch).resolve("deployments");
        for (Path war : wars) {
            Files.copy(war, deployments.resolve(war.getFileName()));
        }
        return command;
    }

    List<String> prepareWithoutApplication(Launch launch) throws IOException {
        copy(home.resolve("standalone"), base(launch));
        return command(launch);
    }

    private static void addOpenApi(Path configuration) throws IOException {
        String plain = Files.readString(configuration);
        Files.writeString(
                configuration,
                plain.replace("</extensions>", OPENAPI_EXTENSION + "</extensions>")
                        .replace("</profile>", OPENAPI_SUBSYSTEM + "</profile>"));
    }

    /** What starts a program that is one of the server's modules. */
    List<String> module(String name) {
        return List.of(
                "-jar",
                home.resolve("jboss-modules.jar").toString(),
                "-mp",
                home.resolve("modules").toString(),
                name);
    }

    @Override
    public Pattern startedMessage() {
        return STARTED;
    }

    private List<String> command(Launch launch) {
        Path base = base(launch);
        List<String> command = new ArrayList<>(launch.java());
        // Before the launch's own options, which win: mostly nobody calls these ports.
        command.addAll(1, List.of("-Djboss.https.port=0", "-Djboss.management.http.port=0"));
        command.addAll(PACKAGES);
        command.add("-Dorg.jboss.boot.log.file=" + base.resolve("log/server.log"));
        command.add("-Dlogging.configuration="
                + base.resolve("configuration/logging.properties").toUri());
        command.addAll(module("org.jboss.as.standalone"));
        command.add("-Djboss.home.dir=" + home);
        command.add("-Djboss.server.base.dir=" + base);
        command.add("-Djboss.http.port=" + launch.port());
        return command;
    }

    private static Path base(Launch launch) {
        return launch.directory().resolve("standalone");
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> sources = Files.walk(from)) {
            for (Path source : (Iterable<Path>) sources::iterator) {
                Files.copy(source, to.resolve(from.relativize(source)));
            }
        }
    }
}
