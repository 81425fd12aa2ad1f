package org.packstd.local.launcher;

import java.util.List;
import java.util.Set;

/**
 * What stands on the command line.
 *
 * @param clean forget the data of earlier runs
 * @param background return once everything is ready
 * @param stop stop the system that runs in the background
 * @param sample load the sample catalogue
 */
record Options(boolean help, boolean clean, boolean background, boolean stop, boolean sample) {
    static final String HELP = """
            Runs the whole registry on this machine.

              deploy/local/run                 start, and stop at Ctrl-C
              deploy/local/run --background    start, and return once everything is ready
              deploy/local/run --stop          stop what runs
              deploy/local/run --clean         forget the data of earlier runs, then start
              deploy/local/run --no-sample     start without loading the sample catalogue
              deploy/local/run --help          this text

            Ports: GATEWAY_PORT (8080), STANDARDS_PORT (8081), SUBMISSIONS_PORT (8082), NOTIFICATIONS_PORT (8083),
                   IDENTITY_PORT (9000), KAFKA_PORT (9092), KAFKA_CONTROLLER_PORT (9093), MONGO_PORT (27017)
            Real servers instead of the embedded ones: MONGODB_URI, KAFKA_BOOTSTRAP_SERVERS, OIDC_ISSUER_URI
            Data and logs are kept in deploy/local/.data
            """;
    private static final Set<String> KNOWN = Set.of("--help", "-h", "--clean", "--background", "--stop", "--no-sample");

    /** @throws Unknown for an option that does not exist */
    static Options parse(List<String> arguments) {
        for (var argument : arguments) {
            if (!KNOWN.contains(argument)) {
                throw new Unknown(argument);
            }
        }
        return new Options(arguments.contains("--help") || arguments.contains("-h"), arguments.contains("--clean"),
                arguments.contains("--background"), arguments.contains("--stop"), !arguments.contains("--no-sample"));
    }

    /** An option that does not exist. */
    static final class Unknown extends RuntimeException {
        private static final long serialVersionUID = 1;

        Unknown(String option) {
            super("Unknown option: " + option);
        }
    }
}
