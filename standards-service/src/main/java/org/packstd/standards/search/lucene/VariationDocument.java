package org.packstd.standards.search.lucene;

import java.util.HashSet;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.BinaryPoint;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.KeywordField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.util.BytesRef;
import org.packstd.standards.search.Figures;
import org.packstd.standards.search.IndexedVariation;

/** A variation as Lucene keeps it. */
final class VariationDocument {

    private VariationDocument() {}

    static Document of(IndexedVariation variation) {
        var hit = variation.hit();
        var document = new Document();
        document.add(new SortedDocValuesField(Fields.ID, new BytesRef(hit.designation() + "/" + hit.code())));
        document.add(new BinaryDocValuesField(Fields.HIT, HitCodec.encode(hit)));
        addWord(document, Fields.STANDARD, hit.designation());
        addWord(document, Fields.CODE, hit.code());
        addWord(document, Fields.FAMILY, hit.family());
        addWord(document, Fields.STATUS, hit.status().name());
        hit.words().forEach((name, words) -> words.forEach(word -> addWord(document, name, word)));
        variation.numbers().forEach((key, figures) -> addNumber(document, key, figures));
        addHas(document, variation);
        variation.symbols().forEach((symbol, keys) -> {
            document.add(new StringField(Fields.NAMED, symbol, Store.NO));
            keys.forEach(key -> document.add(new StringField(Fields.NAMED, Fields.meaning(symbol, key), Store.NO)));
        });
        variation.english().forEach(text -> document.add(new TextField(Fields.ENGLISH, text, Store.NO)));
        variation.chinese().forEach(text -> document.add(new TextField(Fields.CHINESE, text, Store.NO)));
        var spellings = new HashSet<String>();
        variation.names().forEach(name -> spellings.addAll(Fields.spellings(name)));
        spellings.forEach(spelling -> document.add(new StringField(Fields.NAMES, spelling, Store.NO)));
        return document;
    }

    private static void addWord(Document document, String name, String word) {
        document.add(new KeywordField(Fields.word(name), word, Store.NO));
    }

    private static void addNumber(Document document, String key, Figures figures) {
        var nominal = ExactDecimal.encode(figures.nominal());
        document.add(new BinaryPoint(Fields.nominal(key), nominal));
        document.add(new SortedDocValuesField(Fields.nominal(key), new BytesRef(nominal)));
        document.add(new SortedDocValuesField(Fields.figures(key), new BytesRef(ExactDecimal.encode(figures))));
        var least = figures.least() == null ? ExactDecimal.lowest() : ExactDecimal.encode(figures.least());
        var most = figures.most() == null ? ExactDecimal.highest() : ExactDecimal.encode(figures.most());
        document.add(new BinaryPoint(Fields.limits(key), least, most));
    }

    private static void addHas(Document document, IndexedVariation variation) {
        var stated = new HashSet<String>(variation.numbers().keySet());
        stated.addAll(variation.hit().words().keySet());
        stated.addAll(variation.features());
        stated.forEach(name -> document.add(new StringField(Fields.HAS, name, Store.NO)));
    }
}
