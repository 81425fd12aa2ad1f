package org.packstd.local.mongo.engine;

import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Bulk writes that count what they did and, when ordered, stop where they failed. */
final class Writes {

    Document insert(Document command, Commands library) {
        command.putIfAbsent("ordered", true);
        var answer = library.run("insert", command);
        var errors = documents(answer, "writeErrors");
        if (!errors.isEmpty()) {
            var sent = documents(command, "documents").size();
            var stored = Utils.isTrue(command.get("ordered"))
                    ? count(errors.getFirst(), "index")
                    : sent - errors.size();
            answer.put("n", stored);
        }
        return answer;
    }

    Document update(Document command, Commands library) {
        var ordered = Utils.isTrue(command.getOrDefault("ordered", true));
        var matched = 0;
        var modified = 0;
        var upserted = new ArrayList<Document>();
        var errors = new ArrayList<Document>();
        var updates = documents(command, "updates");
        for (int i = 0; i < updates.size() && (errors.isEmpty() || !ordered); i++) {
            var one = new Document(command);
            one.put("updates", List.of(updates.get(i)));
            var answer = library.run("update", one);
            matched += count(answer, "n");
            modified += count(answer, "nModified");
            upserted.addAll(numbered(i, documents(answer, "upserted")));
            errors.addAll(numbered(i, documents(answer, "writeErrors")));
        }
        var answer = new Document("n", matched).append("nModified", modified);
        if (!upserted.isEmpty()) {
            answer.put("upserted", upserted);
        }
        if (!errors.isEmpty()) {
            answer.put("writeErrors", errors);
        }
        Utils.markOkay(answer);
        return answer;
    }

    private static List<Document> documents(Document holder, String field) {
        return holder.get(field) instanceof Collection<?> many
                ? many.stream().map(Document.class::cast).toList()
                : List.of();
    }

    private static int count(Document holder, String field) {
        return holder.get(field) instanceof Number number ? number.intValue() : 0;
    }

    private static List<Document> numbered(int index, List<Document> entries) {
        entries.forEach(entry -> entry.put("index", index));
        return entries;
    }
}
