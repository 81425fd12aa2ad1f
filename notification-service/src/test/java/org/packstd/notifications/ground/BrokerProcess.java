package org.packstd.notifications.ground;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.Feature;
import org.apache.kafka.server.common.MetadataVersion;

/** One broker as a process. Arguments: broker port, controller port, data directory. */
final class BrokerProcess {

    private static final String CLUSTER = "MkU3OEVBNTcwNTJENDM2Qk";
    private static final int NODE = 1;

    private BrokerProcess() {}

    public static void main(String[] args) throws Exception {
        var directory = Path.of(args[2]);
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
        var server = new KafkaRaftServer(new KafkaConfig(settings(args[0], args[1], directory)), Time.SYSTEM);
        server.startup();
        server.awaitShutdown();
    }

    private static Map<String, String> settings(String port, String controllerPort, Path directory) {
        var settings = new HashMap<String, String>();
        settings.put("process.roles", "broker,controller");
        settings.put("node.id", Integer.toString(NODE));
        settings.put("controller.quorum.voters", NODE + "@127.0.0.1:" + controllerPort);
        settings.put("listeners", "PLAINTEXT://127.0.0.1:" + port + ",CONTROLLER://127.0.0.1:" + controllerPort);
        settings.put("advertised.listeners", "PLAINTEXT://127.0.0.1:" + port);
        settings.put("controller.listener.names", "CONTROLLER");
        settings.put("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT");
        settings.put("log.dirs", directory.toString());
        settings.put("auto.create.topics.enable", "false");
        settings.put("group.initial.rebalance.delay.ms", "0");
        settings.put("num.network.threads", "1");
        settings.put("num.io.threads", "2");
        settings.put("log.cleaner.dedupe.buffer.size", "4194304");
        settings.put("broker.session.timeout.ms", "3000"); // after a SIGKILL the old registration must expire first
        settings.put("broker.heartbeat.interval.ms", "500");
        List.of("offsets.topic", "transaction.state.log", "share.coordinator.state.topic").forEach(topic -> {
            settings.put(topic + ".num.partitions", "1");
            settings.put(topic + ".replication.factor", "1");
            settings.put(topic + ".min.isr", "1");
        });
        settings.remove("offsets.topic.min.isr"); // the only one of the three that does not exist
        return settings;
    }
}
