package org.packstd.local.system;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * One process of the system.
 *
 * @param name as printed, and as the log file is called
 * @param flags for the virtual machine, beyond those that all parts get
 * @param environment added to the launcher's own
 * @param ports all that it binds; checked before anything starts
 */
public record Part(String name, Tier tier, Program program, List<String> flags, List<String> arguments,
        Map<String, String> environment, List<Port> ports, Readiness readiness) {

    /** For work rather than for a quick start in a small memory; the last of two flags counts. */
    private static final List<String> UNDER_LOAD = List.of("-XX:TieredStopAtLevel=4", "-Xmn64m");

    Part with(Map<String, String> more) {
        var both = new HashMap<>(environment);
        both.putAll(more);
        return new Part(name, tier, program, flags, arguments, Map.copyOf(both), ports, readiness);
    }

    /** With the compiler that takes longer and makes better code, and room for what lives briefly. */
    Part underLoad() {
        var both = Stream.concat(flags.stream(), UNDER_LOAD.stream()).toList();
        return new Part(name, tier, program, both, arguments, environment, ports, readiness);
    }

    /** One of several instances, at a port of its own and not at the address by which all know the part. */
    Part instance(int number, int port) {
        return new Part(name + "-" + number, tier, program, flags, arguments, environment, List.of(),
                new Readiness.Healthy(port)).with(Map.of("SERVER_PORT", Integer.toString(port)));
    }

    /** Stopped from the last to the first: nobody loses what it still needs to say goodbye. */
    public enum Tier {
        GROUND,
        SERVICES,
        EDGE
    }

    /** A port, and the variable that changes it. */
    public record Port(String variable, int number) {}

    /** What is executed. */
    public sealed interface Program {

        /** A jar of Spring Boot, unpacked before its first start. */
        record BootJar(Path jar) implements Program {}

        /** A class, and the libraries around it. */
        record MainClass(List<Path> classPath, String name) implements Program {}
    }
}
