package org.alchemycdi.servers;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** WildFly, told to deploy by its command line. */
record AdministeredWildFly(WildFly server, Launch launch, int managementPort) implements Administered {

    /** Without the option, what is only softly reachable looks like a class loader that is kept. */
    static AdministeredWildFly in(Path home, Path directory) {
        int managementPort = Ports.free();
        List<String> options =
                List.of("-XX:SoftRefLRUPolicyMSPerMB=0", "-Djboss.management.http.port=" + managementPort);
        return new AdministeredWildFly(WildFly.in(home), new Launch(directory, Ports.free(), options), managementPort);
    }

    @Override
    public String name() {
        return "WildFly";
    }

    @Override
    public List<String> prepare() throws IOException {
        return server.prepareWithoutApplication(launch);
    }

    @Override
    public Pattern startedMessage() {
        return server.startedMessage();
    }

    @Override
    public List<String> deploy(Path war) {
        List<String> command = console();
        command.add("--command=" + deployLine(war));
        return command;
    }

    @Override
    public List<String> console() {
        List<String> command = new ArrayList<>(List.of(Launch.program("java")));
        command.addAll(server.module("org.jboss.as.cli"));
        command.addAll(List.of("--connect", "--controller=localhost:" + managementPort));
        return command;
    }

    @Override
    public String deployLine(Path war) {
        return "deploy --force --name=ROOT.war " + war;
    }

    @Override
    public String undeployLine() {
        return "undeploy ROOT.war";
    }

    @Override
    public long pid(ChildProcess started) {
        return started.pid();
    }

    @Override
    public String loaderClass() {
        return "org.jboss.modules.ModuleClassLoader";
    }
}
