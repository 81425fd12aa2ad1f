package org.packstd.submissions.stored;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.bson.Document;

/**
 * A document as a version of this service wrote it, word for word. A collection has a directory in {@code stored-forms}, and
 * there a file for each form that its documents had, named by the day until which they were written so, or {@code present}; a
 * form that is no more written is never edited, and never removed.
 *
 * @param until name of the file
 */
public record StoredForm(String until, Document document) {

    /** All forms of a collection, the oldest first. */
    public static List<StoredForm> of(String collection) {
        try (var files = Files.list(directory(collection))) {
            return files.sorted().flatMap(file -> read(file).stream()).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Those of the last file. */
    public static List<Document> lastOf(String collection) {
        var all = of(collection);
        var last = all.getLast().until();
        return all.stream().filter(form -> form.until().equals(last)).map(StoredForm::document).toList();
    }

    private static Path directory(String collection) {
        try {
            var directory = Objects.requireNonNull(StoredForm.class.getResource("/stored-forms/" + collection));
            return Path.of(directory.toURI());
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static List<StoredForm> read(Path file) {
        try {
            var documents = Document.parse("{\"all\": " + Files.readString(file) + "}").getList("all", Document.class);
            var name = file.getFileName().toString().replace(".json", "");
            return documents.stream().map(document -> new StoredForm(name, document)).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public String toString() {
        return document.get("_id") + " of " + until;
    }
}
