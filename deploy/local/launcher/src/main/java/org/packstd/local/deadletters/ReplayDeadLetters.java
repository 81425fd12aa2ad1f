package org.packstd.local.deadletters;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;

/**
 * Started by {@code deploy/local/replay-dead-letters <topic>}; the broker is that of {@code KAFKA_BOOTSTRAP_SERVERS}.
 *
 * <p>Ends with 0 when all is sent back, 1 when it is not, 2 for bad usage.
 */
public final class ReplayDeadLetters {
    private static final String HELP = """
            Sends the dead letters of a topic back to it, once the cause of their failure is gone.

              deploy/local/replay-dead-letters packstd.submissions.v1
              deploy/local/replay-dead-letters packstd.standards.v1

            Each letter is sent back once; one that fails again lies there anew for the next replay.
            Broker: KAFKA_BOOTSTRAP_SERVERS (127.0.0.1:9092)
            """;
    private static final int BAD_USAGE = 2;

    private ReplayDeadLetters() {}

    public static void main(String[] args) throws InterruptedException {
        if (args.length != 1 || args[0].startsWith("-") || args[0].endsWith(DeadLetters.SUFFIX)) {
            System.out.println(HELP);
            System.exit(args.length == 1 && args[0].matches("-h|--help") ? 0 : BAD_USAGE);
        }
        var servers = System.getenv().getOrDefault("KAFKA_BOOTSTRAP_SERVERS", "127.0.0.1:9092");
        try {
            var count = new DeadLetters(servers, args[0]).replay(ReplayDeadLetters::tell);
            System.out.println(count + " sent back to " + args[0]);
        } catch (DeadLetters.NoSuchTopic | KafkaException | ExecutionException failed) {
            System.err.println("Not all is sent back: " + failed.getMessage());
            System.exit(1);
        }
    }

    private static void tell(ConsumerRecord<byte[], byte[]> letter) {
        System.out.printf("%s-%d@%d  %s  key %s%n    parked because: %s%n", letter.topic(), letter.partition(),
                letter.offset(), header(letter, "ce_type"), text(letter.key()),
                header(letter, "kafka_dlt-exception-message"));
    }

    private static String header(ConsumerRecord<byte[], byte[]> letter, String name) {
        var header = letter.headers().lastHeader(name);
        return text(header == null ? null : header.value());
    }

    /** One line, with nothing that could steer a terminal. */
    private static String text(byte @Nullable [] bytes) {
        return bytes == null ? "-" : new String(bytes, StandardCharsets.UTF_8).replaceAll("\\p{Cntrl}+", " ");
    }
}
