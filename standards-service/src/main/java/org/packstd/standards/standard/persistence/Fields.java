package org.packstd.standards.standard.persistence;

import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.packstd.standards.text.LocalizedText;

/** Values that several documents hold. */
final class Fields {

    private Fields() {}

    static Document of(LocalizedText text) {
        var document = new Document();
        if (text.en() != null) {
            document.append("en", text.en());
        }
        if (text.zh() != null) {
            document.append("zh", text.zh());
        }
        return document;
    }

    static LocalizedText text(Document document, String field) {
        var text = document.get(field, Document.class);
        return new LocalizedText(text.getString("en"), text.getString("zh"));
    }

    static @Nullable LocalizedText textOrNull(Document document, String field) {
        return document.containsKey(field) ? text(document, field) : null;
    }
}
