package org.packstd.standards.search.lucene;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.QueryBuilder;
import org.jspecify.annotations.Nullable;

/** Finds all words of a text, each in a name, in English or in Chinese. What users write is text and never an expression. */
final class TextQuery {

    private static final float NAME_COUNTS = 3;
    private static final float TIE = 0.1f;
    private static final QueryBuilder ENGLISH = new QueryBuilder(Analyzers.ENGLISH);
    private static final QueryBuilder CHINESE = new QueryBuilder(Analyzers.CHINESE_QUERY);

    private TextQuery() {}

    static Query of(String text) {
        var all = new BooleanQuery.Builder();
        int words = 0;
        for (var word : text.split("\\s+")) {
            var anywhere = anywhere(word);
            if (anywhere != null) {
                all.add(anywhere, Occur.MUST);
                words++;
            } else if (!Fields.bare(word).isEmpty()) { // "at" need not be there, but a variation AT comes first
                all.add(new TermQuery(new Term(Fields.NAMES, Fields.bare(word))), Occur.SHOULD);
            }
        }
        return words == 0 ? named(text) : all.build();
    }

    /** For texts such as AT and IS: nothing that counts in English, but codes of variations. */
    private static Query named(String text) {
        var all = new BooleanQuery.Builder();
        int names = 0;
        for (var word : text.split("\\s+")) {
            var bare = Fields.bare(word);
            if (!bare.isEmpty()) {
                all.add(new TermQuery(new Term(Fields.NAMES, bare)), Occur.MUST);
                names++;
            }
        }
        return names == 0 ? new MatchNoDocsQuery("no word that could be found") : all.build();
    }

    /** Null for what is no word, or one that every text has, such as "the". */
    private static @Nullable Query anywhere(String word) {
        var ways = new ArrayList<Query>();
        add(ways, ENGLISH.createBooleanQuery(Fields.ENGLISH, word, Occur.MUST));
        if (ways.isEmpty()) {
            return null;
        }
        add(ways, CHINESE.createBooleanQuery(Fields.CHINESE, word, Occur.MUST));
        var bare = Fields.bare(word);
        if (!bare.isEmpty()) {
            ways.add(new BoostQuery(new TermQuery(new Term(Fields.NAMES, bare)), NAME_COUNTS));
        }
        return new DisjunctionMaxQuery(ways, TIE);
    }

    private static void add(List<Query> ways, @Nullable Query way) {
        if (way != null) {
            ways.add(way);
        }
    }
}
