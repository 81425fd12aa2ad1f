package org.packstd.local.system;

import java.net.InetAddress;
import java.net.ServerSocket;

/** The smallest part: listens on the port that is its argument, or dies at once when there is none. */
final class Listener {

    private Listener() {}

    public static void main(String[] args) throws Exception {
        if (args.length == 0) {
            System.err.println("no port, no life");
            System.exit(3);
        }
        try (var server = new ServerSocket(Integer.parseInt(args[0]), 1, InetAddress.getLoopbackAddress())) {
            while (!server.isClosed()) {
                server.accept().close();
            }
        }
    }
}
