package org.packstd.standards.outbox;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.Callback;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.errors.ApiException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.core.KafkaTemplate;

/** Acknowledges at once what it takes; refuses like the real producer: by a future that has failed already. */
final class Producing extends MockProducer<String, String> {

    private static final int LARGEST = 1000;

    private volatile boolean away;
    private volatile int tries;
    private volatile Runnable meanwhile = () -> {};

    Producing() {
        super(true, null, new StringSerializer(), new StringSerializer());
    }

    KafkaTemplate<String, String> template() {
        return new KafkaTemplate<>(() -> this);
    }

    void goAway() {
        away = true;
    }

    void comeBack() {
        away = false;
    }

    /** What happens once, between the next sending and its acknowledgement. */
    void meanwhile(Runnable happening) {
        meanwhile = happening;
    }

    int tries() {
        return tries;
    }

    /** The ids of what was taken, in order. */
    List<String> taken() {
        return history().stream().map(r -> new String(r.headers().lastHeader("ce_id").value())).toList();
    }

    @Override
    public synchronized Future<RecordMetadata> send(ProducerRecord<String, String> message,
            @Nullable Callback callback) {
        tries++;
        var happening = meanwhile;
        meanwhile = () -> {};
        happening.run();
        if (away) {
            return refuse(callback, new TimeoutException("no metadata within 5 s"));
        }
        return message.value().length() > LARGEST
                ? refuse(callback, new RecordTooLargeException("larger than " + LARGEST))
                : super.send(message, callback);
    }

    private static Future<RecordMetadata> refuse(@Nullable Callback callback, ApiException reason) {
        if (callback != null) {
            callback.onCompletion(null, reason);
        }
        return CompletableFuture.failedFuture(reason);
    }

    /** The template closes after each sending, which a factory of Spring does not let through either. */
    @Override
    public void close(Duration patience) {}
}
