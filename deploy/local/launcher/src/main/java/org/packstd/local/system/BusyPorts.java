package org.packstd.local.system;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.stream.Collectors;
import org.packstd.local.system.Part.Port;

/** Looks before anything starts: a port that is taken stops all, and late. */
final class BusyPorts {

    private BusyPorts() {}

    /** Names each taken port, who needs it, and the variable that changes it. */
    static void refuse(List<Part> parts) {
        var busy = parts.stream()
                .flatMap(part -> part.ports()
                        .stream()
                        .filter(port -> isTaken(port.number()))
                        .map(port -> sentence(part, port)))
                .collect(Collectors.joining("\n"));
        if (!busy.isEmpty()) {
            throw new CannotStart(busy);
        }
    }

    private static String sentence(Part part, Port port) {
        return "Port %d is taken by another program, but %s needs it. Stop that program, or choose another port: %s=%d"
                .formatted(port.number(), part.name(), port.variable(), Math.min(port.number() + 10_000, 65_535));
    }

    private static boolean isTaken(int port) {
        try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return !socket.isBound();
        } catch (IOException taken) {
            return true;
        }
    }
}
