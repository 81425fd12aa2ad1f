package org.packstd.local.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

/** Where each part listens, on the loopback address. */
public record Ports(int gateway, int standards, int submissions, int notifications, int identity, int kafka,
        int kafkaController, int mongo) {
    private static final int FIRST_FREE = 20_000;
    private static final int END_OF_FREE = 32_000;
    private static final int TRIES = 1_000;

    static Ports from(Map<String, String> environment) {
        var kafka = number(environment, "KAFKA_PORT", 9092);
        return new Ports(number(environment, "GATEWAY_PORT", 8080), number(environment, "STANDARDS_PORT", 8081),
                number(environment, "SUBMISSIONS_PORT", 8082), number(environment, "NOTIFICATIONS_PORT", 8083),
                number(environment, "IDENTITY_PORT", 9000), kafka,
                number(environment, "KAFKA_CONTROLLER_PORT", kafka + 1), number(environment, "MONGO_PORT", 27017));
    }

    /** Ports that nobody uses, for tests and for recordings. */
    public static Ports free() {
        return of(free(8));
    }

    /**
     * So many other ones, of those that no system gives to outgoing connections (Linux from 32,768 on, others from 49,152): what
     * listens there may end and come back, and finds its port free.
     */
    public static List<Integer> free(int many) {
        var sockets = new ArrayList<ServerSocket>();
        try {
            ThreadLocalRandom.current().ints(FIRST_FREE, END_OF_FREE).distinct().limit(TRIES)
                    .takeWhile(tried -> sockets.size() < many).forEach(port -> listen(port).ifPresent(sockets::add));
            if (sockets.size() < many) {
                throw new CannotStart("No free ports from %d to %d".formatted(FIRST_FREE, END_OF_FREE - 1));
            }
            return sockets.stream().map(ServerSocket::getLocalPort).toList();
        } finally {
            sockets.forEach(Ports::close);
        }
    }

    private static Optional<ServerSocket> listen(int port) {
        try {
            return Optional.of(new ServerSocket(port, 1, InetAddress.getLoopbackAddress()));
        } catch (IOException taken) {
            return Optional.empty();
        }
    }

    private static void close(ServerSocket socket) {
        try {
            socket.close();
        } catch (IOException cannotBeHelped) {
            throw new UncheckedIOException(cannotBeHelped);
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
