package org.packstd.submissions.archive.persistence;

import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bson.types.Binary;
import org.bson.types.Decimal128;
import org.bson.types.ObjectId;
import org.jspecify.annotations.Nullable;

/** A stored document as plain JSON: times as texts, without the fields of the machinery and of persons. */
final class PlainDocument {

    private static final Set<String> MACHINERY = Set.of("outbox", "outboxSince", "acts", "actsSince", "heard",
            "attempts");
    /** By the names that our stores give to persons; also whatever ends with By, such as castBy. */
    private static final Set<String> PERSONS = Set.of("subject", "person", "reviewer", "author", "voter",
            "alternate", "representative", "commenter", "email", "privateNote");
    private static final String BY = "By";

    private PlainDocument() {}

    static Map<String, @Nullable Object> of(Map<String, ?> stored) {
        var plain = new LinkedHashMap<String, @Nullable Object>();
        var secret = secrets(stored);
        stored.forEach((name, value) -> {
            if (!secret.contains(name) && !MACHINERY.contains(name) && !PERSONS.contains(name) && !name.endsWith(BY)) {
                plain.put(name, value(value));
            }
        });
        return plain;
    }

    /** What nobody but its holder is shown of a patent that is not published, and nobody of what was removed. */
    private static Set<String> secrets(Map<String, ?> stored) {
        if ("UNPUBLISHED".equals(stored.get("status"))) {
            return Set.of("number", "office", "country");
        }
        return "REMOVED".equals(stored.get("status")) && stored.containsKey("patents")
                ? Set.of("patents", "statement", "former")
                : Set.of();
    }

    @SuppressWarnings("unchecked") // keys of documents are texts
    private static @Nullable Object value(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Map<?, ?> part -> of((Map<String, ?>) part);
            case List<?> list -> {
                var plain = new ArrayList<@Nullable Object>();
                list.forEach(each -> plain.add(value(each)));
                yield plain;
            }
            case Date date -> date.toInstant().toString();
            case ObjectId id -> id.toHexString();
            case Decimal128 number -> number.toString();
            case Binary bytes -> bytes.getData();
            default -> value;
        };
    }
}
