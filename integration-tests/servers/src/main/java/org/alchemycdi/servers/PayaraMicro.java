package org.alchemycdi.servers;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Payara Micro, from its one jar. */
record PayaraMicro(Path jar) implements Server {

    private static final Pattern STARTED = Pattern.compile("Payara Micro .* ready in ");

    static PayaraMicro in(Path folder) {
        return new PayaraMicro(Server.only(folder, "payara-micro-*.jar"));
    }

    @Override
    public List<String> prepare(List<Path> wars, Launch launch) {
        List<String> command = new ArrayList<>(launch.java());
        command.addAll(List.of("-jar", jar.toString()));
        wars.forEach(war -> command.addAll(List.of("--deploy", war.toString())));
        command.addAll(List.of("--port", String.valueOf(launch.port()), "--nocluster", "--disablephonehome"));
        return command;
    }

    @Override
    public Pattern startedMessage() {
        return STARTED;
    }
}
