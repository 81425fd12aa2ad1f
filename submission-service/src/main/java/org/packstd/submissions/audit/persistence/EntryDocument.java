package org.packstd.submissions.audit.persistence;

import java.util.Date;
import java.util.Objects;
import java.util.TreeMap;
import org.bson.Document;
import org.packstd.submissions.audit.Entry;

/** An entry of a trail as a document. */
final class EntryDocument {

    private EntryDocument() {}

    static Document encode(Entry entry) {
        var facts = new Document();
        entry.facts().forEach(facts::append);
        return new Document("_id", entry.submission() + ":" + entry.sequence())
                .append("submission", entry.submission())
                .append("sequence", entry.sequence())
                .append("act", entry.act())
                .append("type", entry.type())
                .append("at", Date.from(entry.at()))
                .append("organisation", entry.organisation())
                .append("role", entry.role())
                .append("reason", entry.reason())
                .append("facts", facts)
                .append("person", entry.person())
                .append("previousHash", entry.previousHash())
                .append("hash", entry.hash());
    }

    static Entry decode(Document stored) {
        var facts = new TreeMap<String, String>();
        stored.get("facts", new Document()).forEach((name, value) -> facts.put(name, String.valueOf(value)));
        return new Entry(text(stored, "submission"), stored.getLong("sequence"), text(stored, "act"),
                text(stored, "type"), stored.getDate("at").toInstant(), stored.getString("organisation"),
                stored.getString("role"), stored.getString("reason"), facts, text(stored, "person"),
                text(stored, "previousHash"), text(stored, "hash"));
    }

    private static String text(Document stored, String field) {
        return Objects.requireNonNull(stored.getString(field), field);
    }
}
