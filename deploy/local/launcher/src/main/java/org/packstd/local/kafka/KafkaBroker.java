package org.packstd.local.kafka;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.Feature;
import org.apache.kafka.server.common.MetadataVersion;

/**
 * Runs one broker until the process is asked to stop.
 *
 * <p>Arguments: broker port, controller port, data directory. Both listen on the loopback address only. The variable {@code
 * KAFKA_RELAYED} names further ports, each with the one where its clients find it ({@code 9094:9194,9095:9195}): a client
 * follows what the broker says, so whoever puts something between both has to have the broker say so.
 */
public final class KafkaBroker {
    /** Any 16 bytes will do, but the same ones at each start; a leading dash would be taken for an option. */
    private static final String CLUSTER = "MkU3OEVBNTcwNTJENDM2Qk";
    private static final int NODE = 1;

    private KafkaBroker() {}

    public static void main(String[] args) throws Exception {
        var directory = Path.of(args[2]);
        format(directory);
        var server = new KafkaRaftServer(
                new KafkaConfig(settings(Integer.parseInt(args[0]), Integer.parseInt(args[1]), directory)),
                Time.SYSTEM);
        Runtime.getRuntime().addShutdownHook(new Thread(server::shutdown, "stop"));
        server.startup();
        server.awaitShutdown();
    }

    /** Writes the identity of cluster and node, once. */
    private static void format(Path directory) throws Exception {
        Files.createDirectories(directory);
        new Formatter().setClusterId(CLUSTER)
                .setNodeId(NODE)
                .setControllerListenerName("CONTROLLER")
                .addDirectory(directory.toString())
                .setMetadataLogDirectory(directory.toString())
                .setSupportedFeatures(Feature.PRODUCTION_FEATURES)
                .setReleaseVersion(MetadataVersion.latestProduction())
                .setIgnoreFormatted(true)
                .run();
    }

    private static Map<String, String> settings(int port, int controllerPort, Path directory) {
        var settings = new HashMap<String, String>();
        settings.put("process.roles", "broker,controller");
        settings.put("node.id", Integer.toString(NODE));
        settings.put("controller.quorum.voters", NODE + "@127.0.0.1:" + controllerPort);
        var relayed = relayed();
        settings.put("listeners", "PLAINTEXT://127.0.0.1:" + port + ",CONTROLLER://127.0.0.1:" + controllerPort
                + joined(relayed, "RELAYED%1$d://127.0.0.1:%1$d"));
        settings.put("advertised.listeners",
                "PLAINTEXT://127.0.0.1:" + port + joined(relayed, "RELAYED%1$d://127.0.0.1:%2$d"));
        settings.put("controller.listener.names", "CONTROLLER");
        settings.put("listener.security.protocol.map",
                "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT" + joined(relayed, "RELAYED%1$d:PLAINTEXT"));
        settings.put("log.dirs", directory.toString());
        settings.put("auto.create.topics.enable", "false");
        settings.put("group.initial.rebalance.delay.ms", "0");
        settings.put("num.network.threads", "1");
        settings.put("num.io.threads", "2");
        settings.put("log.cleaner.dedupe.buffer.size", "4194304");
        // After a SIGKILL the old registration must expire before the broker may come back: 3 s instead of 9.
        settings.put("broker.session.timeout.ms", "3000");
        settings.put("broker.heartbeat.interval.ms", "500");
        List.of("offsets.topic", "transaction.state.log", "share.coordinator.state.topic").forEach(topic -> {
            settings.put(topic + ".num.partitions", "1");
            settings.put(topic + ".replication.factor", "1");
            settings.put(topic + ".min.isr", "1");
        });
        settings.remove("offsets.topic.min.isr"); // the only one of the three that does not exist
        return settings;
    }

    /** Further ports, and where clients find each. */
    private static Map<Integer, Integer> relayed() {
        var relayed = new TreeMap<Integer, Integer>();
        for (var pair : System.getenv().getOrDefault("KAFKA_RELAYED", "").split(",")) {
            if (!pair.isBlank()) {
                var ports = pair.split(":");
                relayed.put(Integer.valueOf(ports[0]), Integer.valueOf(ports[1]));
            }
        }
        return relayed;
    }

    private static String joined(Map<Integer, Integer> relayed, String shape) {
        var joined = new StringBuilder();
        relayed.forEach((port, found) -> joined.append(',').append(shape.formatted(port, found)));
        return joined.toString();
    }
}
