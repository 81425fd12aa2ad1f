package org.packstd.local.backup;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.GroupState;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** The topics of the registry, with all records that the brokers still hold, and how far each group of consumers came. */
final class Topics {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int RECORDS_AT_ONCE = 500;
    /** The protocol of groups of consumers; those of workers or shares are not ours. */
    private static final String OF_CONSUMERS = "consumer";
    private static final int MAX_BYTES = 4 * 1024 * 1024;

    private final String servers;
    private final String prefix;

    /** @param prefix of the names of all topics that are meant */
    Topics(String servers, String prefix) {
        this.servers = servers;
        this.prefix = prefix;
    }

    /** @param position of each partition and group: the records that it has not heard begin there */
    private record Heard(String group, Map<TopicPartition, Long> position) {}

    /** What is in the topics and in the heads of their consumers. */
    record Content(List<Manifest.Topic> topics, List<Manifest.Group> groups) {
        Content {
            topics = List.copyOf(topics);
            groups = List.copyOf(groups);
        }
    }

    /** @throws Refused when anybody consumes: what one reads of the database and the topics would not fit together */
    Content backUp(Path directory) throws IOException, ExecutionException, InterruptedException {
        try (var admin = admin()) {
            var heard = heard(admin);
            var topics = new ArrayList<Manifest.Topic>();
            var groups = new ArrayList<Manifest.Group>();
            for (var name : names(admin)) {
                backUp(admin, name, directory, heard, topics, groups);
            }
            return new Content(topics, groups);
        }
    }

    private void backUp(Admin admin, String name, Path directory, List<Heard> heard, List<Manifest.Topic> topics,
            List<Manifest.Group> groups) throws IOException, ExecutionException, InterruptedException {
        var unheard = new TreeMap<String, Map<Integer, Long>>();
        var count = 0L;
        var partitions = new ArrayList<TopicPartition>();
        var file = SealedFile.create(directory, "topics", name + ".records.gz");
        try (file; var consumer = new KafkaConsumer<byte[], byte[]>(reading())) {
            consumer.partitionsFor(name, PATIENCE).forEach(info -> partitions.add(
                    new TopicPartition(name, info.partition())));
            for (var partition : partitions) {
                var before = new TreeMap<String, Long>();
                count += copy(consumer, partition, file.out(), heard, before);
                before.forEach((group, records) -> unheard.computeIfAbsent(group, _ -> new TreeMap<>())
                        .put(partition.partition(), records));
            }
        }
        topics.add(new Manifest.Topic(name, partitions.size(), settings(admin, name), count, file.seal()));
        unheard.forEach((group, from) -> groups.add(new Manifest.Group(group, name, from)));
    }

    /**
     * Copies a partition.
     *
     * @param before becomes, of each group that has a position there, how many of the records lie before it
     * @return how many were copied
     */
    private static long copy(KafkaConsumer<byte[], byte[]> consumer, TopicPartition partition, DataOutputStream out,
            List<Heard> heard, Map<String, Long> before) throws IOException {
        var groups = heard.stream().filter(group -> group.position().containsKey(partition)).toList();
        groups.forEach(group -> before.put(group.group(), 0L));
        consumer.assign(List.of(partition));
        consumer.seekToBeginning(List.of(partition));
        var end = consumer.endOffsets(List.of(partition), PATIENCE).getOrDefault(partition, 0L);
        var count = 0L;
        while (consumer.position(partition, PATIENCE) < end) {
            for (var kept : consumer.poll(Duration.ofSeconds(1))) {
                Letters.write(kept, out);
                count++;
                for (var group : groups) {
                    if (kept.offset() < group.position().getOrDefault(partition, 0L)) {
                        before.merge(group.group(), 1L, Long::sum);
                    }
                }
            }
        }
        return count;
    }

    /** @throws Refused when one of the topics is there and holds anything */
    void mustBeEmpty(List<Manifest.Topic> topics) throws ExecutionException, InterruptedException {
        try (var admin = admin(); var consumer = new KafkaConsumer<byte[], byte[]>(reading())) {
            var there = admin.listTopics().names().get();
            for (var topic : topics) {
                if (there.contains(topic.name())) {
                    var partitions = consumer.partitionsFor(topic.name(), PATIENCE).stream()
                            .map(info -> new TopicPartition(info.topic(), info.partition()))
                            .toList();
                    if (consumer.endOffsets(partitions, PATIENCE).values().stream().anyMatch(end -> end > 0)
                            || partitions.size() != topic.partitions()) {
                        throw new Refused("The topic " + topic.name() + " is there and is not empty, or has not "
                                + topic.partitions() + " partitions");
                    }
                }
            }
            heard(admin);
        }
    }

    void restore(Manifest manifest, Path directory) throws IOException, ExecutionException, InterruptedException {
        try (var admin = admin(); var producer = new KafkaProducer<byte[], byte[]>(writing())) {
            var there = admin.listTopics().names().get();
            var missing = manifest.topics().stream().filter(topic -> !there.contains(topic.name()))
                    .map(topic -> new NewTopic(topic.name(), Optional.of(topic.partitions()), Optional.empty())
                            .configs(topic.settings()))
                    .toList();
            admin.createTopics(missing).all().get();
            for (var topic : manifest.topics()) {
                restore(topic, directory, producer);
            }
            for (var group : manifest.groups()) {
                var positions = new HashMap<TopicPartition, OffsetAndMetadata>();
                group.unheard().forEach((partition, from) -> positions.put(new TopicPartition(group.topic(), partition),
                        new OffsetAndMetadata(from)));
                admin.alterConsumerGroupOffsets(group.name(), positions).all().get();
            }
        }
    }

    /** In the order in which they lay in their partition, so each has the offset that groups are set to. */
    private static void restore(Manifest.Topic topic, Path directory, KafkaProducer<byte[], byte[]> producer)
            throws IOException, ExecutionException, InterruptedException {
        var sent = new ArrayList<Future<RecordMetadata>>();
        try (var in = SealedFile.open(directory, topic.file())) {
            for (var number = 0L; number < topic.count(); number++) {
                sent.add(producer.send(Letters.read(topic.name(), in)));
                if (sent.size() == RECORDS_AT_ONCE) {
                    acknowledged(sent);
                }
            }
        }
        acknowledged(sent);
    }

    private static void acknowledged(List<Future<RecordMetadata>> sent)
            throws ExecutionException, InterruptedException {
        for (var one : sent) {
            one.get();
        }
        sent.clear();
    }

    private TreeSet<String> names(Admin admin) throws ExecutionException, InterruptedException {
        var names = new TreeSet<>(admin.listTopics().names().get());
        names.removeIf(name -> !name.startsWith(prefix));
        return names;
    }

    private List<Heard> heard(Admin admin) throws ExecutionException, InterruptedException {
        var all = new ArrayList<Heard>();
        for (var group : admin.listGroups().all().get()) {
            var positions = new HashMap<TopicPartition, Long>();
            admin.listConsumerGroupOffsets(group.groupId()).partitionsToOffsetAndMetadata().get()
                    .forEach((partition, offset) -> {
                        if (partition.topic().startsWith(prefix) && offset != null) {
                            positions.put(partition, offset.offset());
                        }
                    });
            if (!isStill(group) && (!positions.isEmpty() || listens(admin, group))) {
                throw new Refused("The group " + group.groupId() + " is "
                        + group.groupState().orElse(GroupState.UNKNOWN) + ": stop the services first");
            }
            if (!positions.isEmpty()) {
                all.add(new Heard(group.groupId(), positions));
            }
        }
        return all;
    }

    private static boolean isStill(GroupListing group) {
        return group.groupState().filter(state -> state == GroupState.EMPTY || state == GroupState.DEAD).isPresent();
    }

    /** Whether one of its consumers is to hear of a topic of ours, though it has noted no position yet. */
    private boolean listens(Admin admin, GroupListing group) throws ExecutionException, InterruptedException {
        if (!group.protocol().equals(OF_CONSUMERS)) {
            return false;
        }
        return admin.describeConsumerGroups(List.of(group.groupId())).all().get().values().stream()
                .flatMap(described -> described.members().stream())
                .flatMap(member -> member.assignment().topicPartitions().stream())
                .anyMatch(partition -> partition.topic().startsWith(prefix));
    }

    private static Map<String, String> settings(Admin admin, String topic)
            throws ExecutionException, InterruptedException {
        var resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
        var settings = new TreeMap<String, String>();
        admin.describeConfigs(List.of(resource)).all().get().values().forEach(config -> config.entries().stream()
                .filter(entry -> entry.source() == ConfigEntry.ConfigSource.DYNAMIC_TOPIC_CONFIG)
                .forEach(entry -> settings.put(entry.name(), entry.value())));
        return settings;
    }

    private Admin admin() {
        return Admin.create(Map.of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, servers));
    }

    private Map<String, Object> reading() {
        return Map.of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, servers, ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false,
                ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed", ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG,
                ByteArrayDeserializer.class, ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG,
                ByteArrayDeserializer.class);
    }

    private Map<String, Object> writing() {
        return Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, servers, ProducerConfig.ACKS_CONFIG, "all",
                ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true, ProducerConfig.MAX_REQUEST_SIZE_CONFIG, MAX_BYTES,
                ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class,
                ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class);
    }
}
