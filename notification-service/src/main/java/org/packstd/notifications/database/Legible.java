package org.packstd.notifications.database;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.micrometer.core.instrument.Metrics;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads documents one by one. One that cannot be read concerns its owner and must not stop all others: it is passed over,
 * logged, if that was not done within the hour, and counted as {@code packstd.documents.unreadable} by collection.
 */
public final class Legible {

    private static final Logger LOG = LoggerFactory.getLogger(Legible.class);

    /** It is found again at each look, and that it is there need not be said each time. */
    private static final Cache<String, Boolean> SAID = Caffeine.newBuilder().maximumSize(10_000)
            .expireAfterWrite(Duration.ofHours(1)).build();

    private Legible() {}

    /** Empty if it cannot be read. */
    public static <T> Optional<T> read(String collection, Document document, Function<Document, T> reading) {
        try {
            return Optional.of(reading.apply(document));
        } catch (RuntimeException unreadable) {
            if (SAID.asMap().putIfAbsent(collection + "/" + document.get("_id"), true) == null) {
                LOG.error("{} of {} cannot be read and is passed over", document.get("_id"), collection, unreadable);
            }
            Metrics.counter("packstd.documents.unreadable", "collection", collection).increment();
            return Optional.empty();
        }
    }
}
