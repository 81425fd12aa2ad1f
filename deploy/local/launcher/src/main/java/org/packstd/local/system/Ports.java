package org.packstd.local.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Where each part listens, on the loopback address. */
public record Ports(int gateway, int standards, int submissions, int notifications, int identity, int kafka,
        int kafkaController, int mongo) {

    static Ports from(Map<String, String> environment) {
        var kafka = number(environment, "KAFKA_PORT", 9092);
        return new Ports(number(environment, "GATEWAY_PORT", 8080), number(environment, "STANDARDS_PORT", 8081),
                number(environment, "SUBMISSIONS_PORT", 8082), number(environment, "NOTIFICATIONS_PORT", 8083),
                number(environment, "IDENTITY_PORT", 9000), kafka,
                number(environment, "KAFKA_CONTROLLER_PORT", kafka + 1), number(environment, "MONGO_PORT", 27017));
    }

    /** Ports that nobody uses at this moment, for tests and for recordings. */
    public static Ports free() {
        return of(free(8));
    }

    /** So many other ones. */
    public static List<Integer> free(int many) {
        var sockets = new ArrayList<ServerSocket>();
        try {
            for (var i = 0; i < many; i++) {
                sockets.add(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
            }
            var free = sockets.stream().map(ServerSocket::getLocalPort).toList();
            for (var socket : sockets) {
                socket.close();
            }
            return free;
        } catch (IOException none) {
            throw new UncheckedIOException("No free ports", none);
        }
    }

    private static Ports of(List<Integer> ports) {
        return new Ports(ports.get(0), ports.get(1), ports.get(2), ports.get(3), ports.get(4), ports.get(5),
                ports.get(6), ports.get(7));
    }

    private static int number(Map<String, String> environment, String variable, int usual) {
        var text = environment.getOrDefault(variable, Integer.toString(usual));
        try {
            var port = Integer.parseInt(text);
            if (port >= 1 && port <= 65535) {
                return port;
            }
        } catch (NumberFormatException notANumber) {
            // refused below, like a number out of range
        }
        throw new CannotStart(variable + ": '" + text + "' (expected: a port number, 1..65535)");
    }
}
