package org.packstd.local.mongo;

/** Another process listens where the server was told to. */
public final class PortTaken extends RuntimeException {

    private static final long serialVersionUID = 1L;

    PortTaken(int port) {
        super("port: " + port + " is taken by another process (expected: free). Stop that process, or set MONGO_PORT to"
                + " another number");
    }
}
