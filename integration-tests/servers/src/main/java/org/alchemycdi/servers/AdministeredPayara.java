package org.alchemycdi.servers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Payara Server with a domain of its own, told to deploy by asadmin.
 *
 * <p>asadmin takes options only before operands, and each command goes to the administration port.
 */
record AdministeredPayara(Path home, Launch launch, int portBase) implements Administered {

    private static final Pattern STARTED = Pattern.compile("Payara Server .* startup time");
    private static final String DOMAIN = "redeploy";
    private static final String APPLICATION = "application";
    private static final int ADMINISTRATION = 48;
    private static final int HTTP = 80;

    static AdministeredPayara in(Path folder, Path directory) {
        int portBase = Ports.free();
        Launch launch = new Launch(directory, portBase + HTTP, List.of());
        return new AdministeredPayara(Server.only(folder, "payara*"), launch, portBase);
    }

    @Override
    public String name() {
        return "Payara Server";
    }

    /** Starts in the foreground, so that the server is a descendant of what is started. */
    @Override
    public List<String> prepare() throws IOException, InterruptedException {
        List<String> create = asadmin("--user", "admin", "create-domain", "--nopassword=true");
        create.addAll(List.of("--domaindir", domains().toString(), "--portbase", String.valueOf(portBase), DOMAIN));
        ChildProcess.run(create, launch.directory());
        return asadmin(
                "start-domain", "--verbose=true", "--domaindir", domains().toString(), DOMAIN);
    }

    @Override
    public Pattern startedMessage() {
        return STARTED;
    }

    @Override
    public List<String> deploy(Path war) {
        List<String> command = administration();
        command.addAll(deployment(war));
        return command;
    }

    @Override
    public List<String> console() {
        List<String> command = administration();
        command.add("multimode");
        return command;
    }

    @Override
    public String deployLine(Path war) {
        return String.join(" ", deployment(war));
    }

    @Override
    public String undeployLine() {
        return "undeploy " + APPLICATION;
    }

    private static List<String> deployment(Path war) {
        return List.of("deploy", "--force=true", "--contextroot", "/", "--name", APPLICATION, war.toString());
    }

    private List<String> administration() {
        return asadmin("--port", String.valueOf(portBase + ADMINISTRATION));
    }

    @Override
    public long pid(ChildProcess started) throws IOException {
        return Long.parseLong(Files.readString(domains().resolve(DOMAIN).resolve("config/pid"))
                .strip());
    }

    @Override
    public String loaderClass() {
        return "org.glassfish.web.loader.WebappClassLoader";
    }

    private Path domains() {
        return launch.directory().resolve("domains");
    }

    private List<String> asadmin(String... arguments) {
        String client = home.resolve("glassfish/lib/client/appserver-cli.jar").toString();
        List<String> command = new ArrayList<>(List.of(Launch.program("java"), "-jar", client));
        command.addAll(List.of(arguments));
        return command;
    }
}
