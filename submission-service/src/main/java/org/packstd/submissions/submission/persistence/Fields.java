package org.packstd.submissions.submission.persistence;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Reads and writes the kinds of field that MongoDB and we name differently; what is null is not stored. */
final class Fields {

    private Fields() {}

    static void put(Document document, String name, @Nullable Object value) {
        if (value != null) {
            document.append(name, value);
        }
    }

    static @Nullable Date date(@Nullable Instant instant) {
        return instant == null ? null : Date.from(instant);
    }

    static @Nullable Instant instant(Document document, String name) {
        var date = document.getDate(name);
        return date == null ? null : date.toInstant();
    }

    static Instant requiredInstant(Document document, String name) {
        return Objects.requireNonNull(instant(document, name), name);
    }

    static String text(Document document, String name) {
        return Objects.requireNonNull(document.getString(name), name);
    }

    static <T> @Nullable T part(Document document, String name, Function<Document, T> decode) {
        var part = document.get(name, Document.class);
        return part == null ? null : decode.apply(part);
    }

    static <T> T requiredPart(Document document, String name, Function<Document, T> decode) {
        return Objects.requireNonNull(part(document, name, decode), name);
    }

    static <T> List<T> list(Document document, String name, Function<Document, T> decode) {
        return document.getList(name, Document.class, List.of()).stream().map(decode).toList();
    }
}
