package org.packstd.standards.search.lucene;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.packstd.standards.problem.Problem;
import org.packstd.standards.search.Hit;
import org.packstd.standards.search.query.Order;

/**
 * One page of matches in order. The cursor is what the last hit was sorted by, so a page continues there even when the index
 * has changed meanwhile: what was shown is not shown again, and what came before is not looked for.
 */
final class Paging {

    private static final SortField BY_ID = new SortField(Fields.ID, SortField.Type.STRING);
    private static final String MISSING = "-";
    private static final String SEPARATOR = "|";

    private final org.packstd.standards.search.query.Query query;
    private final IndexSearcher searcher;

    Paging(org.packstd.standards.search.query.Query query, IndexSearcher searcher) {
        this.query = query;
        this.searcher = searcher;
    }

    /** @param next null on the last page */
    record Page(List<Hit> hits, @Nullable String next) {}

    Page page(Matches matches) throws IOException {
        int wanted = query.limit() + 1;
        var top = new TopFieldCollectorManager(sort(), wanted, after(), wanted);
        var found = searcher.search(lucene(matches), top).scoreDocs;
        var hits = new ArrayList<Hit>();
        for (int i = 0; i < Math.min(found.length, query.limit()); i++) {
            hits.add(hit(found[i].doc));
        }
        return new Page(hits, found.length == wanted ? cursor((FieldDoc) found[query.limit() - 1]) : null);
    }

    Hit hit(int document) throws IOException {
        var leaves = searcher.getLeafContexts();
        var leaf = leaves.get(ReaderUtil.subIndex(document, leaves));
        var hits = DocValues.getBinary(leaf.reader(), Fields.HIT);
        if (!hits.advanceExact(document - leaf.docBase)) {
            throw new IllegalStateException("document without hit: " + document);
        }
        return HitCodec.decode(hits.binaryValue());
    }

    private Query lucene(Matches matches) {
        var matching = new MatchingQuery(matches);
        return query.order() instanceof Order.ByRelevance && query.text() != null
                ? new BooleanQuery.Builder().add(TextQuery.of(query.text()), Occur.MUST)
                        .add(matching, Occur.FILTER)
                        .build()
                : matching;
    }

    private Sort sort() {
        return switch (query.order()) {
            case Order.ByRelevance _ -> new Sort(SortField.FIELD_SCORE, BY_ID);
            case Order.ByDesignation(var descending) ->
                new Sort(new SortField(Fields.ID, SortField.Type.STRING, descending));
            case Order.ByNumber(var key, var descending) -> {
                var missing = descending ? SortField.STRING_FIRST : SortField.STRING_LAST; // turned round with the rest
                yield new Sort(new SortField(Fields.nominal(key), SortField.Type.STRING, descending, missing), BY_ID);
            }
        };
    }

    /** {@code question|key|id} in Base64; what is sorted by the id alone has no key. */
    private String cursor(FieldDoc last) {
        var id = ((BytesRef) last.fields[last.fields.length - 1]).utf8ToString();
        var key = last.fields.length == 1 ? MISSING : switch (last.fields[0]) {
            case Float score -> Integer.toHexString(Float.floatToIntBits(score));
            case BytesRef number ->
                HexFormat.of().formatHex(number.bytes, number.offset, number.offset + number.length);
            case null, default -> MISSING;
        };
        var text = String.join(SEPARATOR, question(), key, id);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private @Nullable FieldDoc after() {
        if (query.cursor() == null) {
            return null;
        }
        try {
            var text = new String(Base64.getUrlDecoder().decode(query.cursor()), StandardCharsets.UTF_8);
            var parts = text.split(Pattern.quote(SEPARATOR), 3);
            if (parts.length == 3 && parts[0].equals(question())) {
                return after(parts[1], new BytesRef(parts[2]));
            }
        } catch (IllegalArgumentException noCursor) {
            // told below
        }
        throw Problem.malformed("cursor", query.cursor(),
                "the 'next' of an earlier page with the same filters and order");
    }

    private FieldDoc after(String key, BytesRef id) {
        return switch (query.order()) {
            case Order.ByRelevance _ -> {
                float score = Float.intBitsToFloat(Integer.parseUnsignedInt(key, 16));
                yield new FieldDoc(Integer.MAX_VALUE, score, new Object[]{score, id});
            }
            case Order.ByDesignation _ -> new FieldDoc(Integer.MAX_VALUE, 0, new Object[]{id});
            case Order.ByNumber _ -> new FieldDoc(Integer.MAX_VALUE, 0,
                    new Object[]{MISSING.equals(key) ? null : new BytesRef(HexFormat.of().parseHex(key)), id});
        };
    }

    /** What stays the same from page to page, short. */
    private String question() {
        return Fingerprint.of(query.question()).substring(0, 12);
    }
}
