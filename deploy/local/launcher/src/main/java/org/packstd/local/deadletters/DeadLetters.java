package org.packstd.local.deadletters;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * What the consumers of a topic could not take, in {@code <topic>-dlt}.
 *
 * <p>How far a replay came is kept by the broker, so a later one begins there. A replay that breaks off repeats at most what
 * was sent and not yet noted.
 */
final class DeadLetters {
    static final String SUFFIX = "-dlt";
    /** What the error handler of the consumers added: of the failure, not of the event. */
    private static final String OF_THE_FAILURE = "kafka_dlt-";
    private static final Duration POLL = Duration.ofSeconds(1);
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    /** As large as the producers of the registry may send. */
    private static final int MAX_BYTES = 4 * 1024 * 1024;

    private final String servers;
    private final String topic;

    DeadLetters(String servers, String topic) {
        this.servers = servers;
        this.topic = topic;
    }

    /** A topic without dead letters: nothing can be replayed. */
    static final class NoSuchTopic extends RuntimeException {
        private static final long serialVersionUID = 1;

        NoSuchTopic(String topic) {
            super("There is no topic " + topic);
        }
    }

    /**
     * Sends back all that lies there now; what fails again meanwhile stays for the next time.
     *
     * @param told each letter, once the broker has it in its topic again
     * @return how many
     * @throws NoSuchTopic when the topic has no dead letters
     * @throws ExecutionException when the broker refuses one; those before it are noted as replayed or will be repeated
     */
    int replay(Consumer<ConsumerRecord<byte[], byte[]>> told) throws ExecutionException, InterruptedException {
        try (var letters = new KafkaConsumer<byte[], byte[]>(reading());
                var back = new KafkaProducer<byte[], byte[]>(writing())) {
            var partitions = partitions(letters);
            letters.assign(partitions);
            var ends = letters.endOffsets(partitions, PATIENCE);
            var count = 0;
            while (ends.entrySet().stream().anyMatch(end -> letters.position(end.getKey()) < end.getValue())) {
                var some = before(ends, letters.poll(POLL));
                send(back, some);
                letters.commitSync(positions(letters, ends), PATIENCE);
                some.forEach(told);
                count += some.size();
            }
            return count;
        }
    }

    private List<TopicPartition> partitions(KafkaConsumer<byte[], byte[]> letters) {
        var parked = letters.listTopics(PATIENCE).get(topic + SUFFIX);
        if (parked == null) {
            throw new NoSuchTopic(topic + SUFFIX);
        }
        return parked.stream().map(info -> new TopicPartition(info.topic(), info.partition())).toList();
    }

    private static List<ConsumerRecord<byte[], byte[]>> before(Map<TopicPartition, Long> ends,
            ConsumerRecords<byte[], byte[]> polled) {
        return StreamSupport.stream(polled.spliterator(), false)
                .filter(letter -> letter.offset() < ends
                        .getOrDefault(new TopicPartition(letter.topic(), letter.partition()), 0L))
                .toList();
    }

    /** Returns when the broker has all of them. */
    private void send(Producer<byte[], byte[]> back, List<ConsumerRecord<byte[], byte[]>> letters)
            throws ExecutionException, InterruptedException {
        var acknowledgements = new ArrayList<Future<RecordMetadata>>();
        for (var letter : letters) {
            acknowledgements.add(back.send(asItWas(letter)));
        }
        for (var acknowledgement : acknowledgements) {
            acknowledgement.get();
        }
    }

    private ProducerRecord<byte[], byte[]> asItWas(ConsumerRecord<byte[], byte[]> letter) {
        var headers = new ArrayList<Header>();
        for (var header : letter.headers()) {
            if (!header.key().startsWith(OF_THE_FAILURE)) {
                headers.add(header);
            }
        }
        // No partition is named: the key leads to the one that it always had.
        return new ProducerRecord<>(topic, null, letter.key(), letter.value(), headers);
    }

    private static Map<TopicPartition, OffsetAndMetadata> positions(KafkaConsumer<byte[], byte[]> letters,
            Map<TopicPartition, Long> ends) {
        var positions = new HashMap<TopicPartition, OffsetAndMetadata>();
        ends.forEach((partition, end) -> positions.put(partition,
                new OffsetAndMetadata(Math.min(letters.position(partition), end))));
        return positions;
    }

    private Map<String, Object> reading() {
        return Map.of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, servers, ConsumerConfig.GROUP_ID_CONFIG,
                "replay-dead-letters", ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest",
                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false, ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG,
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
