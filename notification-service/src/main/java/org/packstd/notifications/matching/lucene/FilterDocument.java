package org.packstd.notifications.matching.lucene;

import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.BinaryPoint;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.util.BytesRef;
import org.packstd.notifications.filter.Condition;
import org.packstd.notifications.filter.Filter;
import org.packstd.notifications.filter.SoughtText;
import org.packstd.notifications.filter.TextAnalysis;
import org.packstd.notifications.subscription.Subscription;

/** A filter as Lucene keeps it: each of its conditions can be found by what fulfils it. */
final class FilterDocument {

    private FilterDocument() {}

    static Document of(Subscription subscription, TextAnalysis analysis) {
        var document = new Document();
        var id = subscription.id().text();
        document.add(new StringField(Fields.ID, id, Store.NO));
        document.add(new BinaryDocValuesField(Fields.ID, new BytesRef(id)));
        document.add(new StringField(Fields.ORGANISATION, subscription.organisation(), Store.NO));
        var filter = subscription.interest().filter();
        var hasText = false;
        for (var condition : filter.conditions()) {
            hasText |= condition instanceof Condition.Text;
            add(document, condition, filter, analysis);
        }
        if (filter.conditions().isEmpty()) {
            addTerm(document, Fields.NO_CONDITION);
        }
        document.add(new NumericDocValuesField(Fields.HEAD, Head.of(subscription.interest().types(),
                Math.max(1, filter.conditions().size()), hasText)));
        return document;
    }

    private static void add(Document document, Condition condition, Filter filter, TextAnalysis analysis) {
        switch (condition) {
            case Condition.Numbers(var name, var anyOf) -> anyOf.forEach(range -> document.add(new BinaryPoint(
                    Fields.ranges(filter.match(), name, onlyFamily(filter)), ExactDecimal.orLowest(range.from()),
                    ExactDecimal.orHighest(range.to()))));
            case Condition.Words(var name, var anyOf) ->
                anyOf.forEach(word -> addTerm(document, Fields.word(name, word)));
            case Condition.Has(var name) -> addTerm(document, Fields.has(name));
            case Condition.Changed(var anyOf) -> anyOf.forEach(one -> addTerm(document, Fields.changed(one)));
            case Condition.Text text -> add(document, text, analysis);
        }
    }

    /** Most filters on numbers name one family: events of all others then pass them by. */
    private static String onlyFamily(Filter filter) {
        var families = filter.families();
        return families.size() == 1 ? families.iterator().next() : "";
    }

    /** Found by one of its words, then checked: the words themselves are kept for that. */
    private static void add(Document document, Condition.Text text, TextAnalysis analysis) {
        var anchors = SoughtText.of(text, analysis).anchors();
        anchors.english().forEach(term -> addTerm(document, Fields.english(term)));
        anchors.chinese().forEach(term -> addTerm(document, Fields.chinese(term)));
        anchors.names().forEach(spelling -> addTerm(document, Fields.name(spelling)));
        document.add(new BinaryDocValuesField(Fields.TEXT, new BytesRef(String.join(" ", text.words()))));
    }

    private static void addTerm(Document document, String term) {
        document.add(new StringField(Fields.TERMS, term, Store.NO));
    }
}
