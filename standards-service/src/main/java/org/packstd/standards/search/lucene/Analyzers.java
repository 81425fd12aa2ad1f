package org.packstd.standards.search.lucene;

import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.cjk.CJKBigramFilter;
import org.apache.lucene.analysis.cjk.CJKWidthFilter;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.analysis.standard.StandardTokenizer;

/** How texts become terms. */
final class Analyzers {

    static final Analyzer ENGLISH = new EnglishAnalyzer();

    /** Pairs of characters: needs no dictionary, so it finds terms of the trade that none knows. */
    static final Analyzer CHINESE_QUERY = new Pairs(false);

    static final Analyzer OF_INDEX = new PerFieldAnalyzerWrapper(ENGLISH, Map.of(Fields.CHINESE, new Pairs(true)));

    private static final int CHINESE = CJKBigramFilter.HAN | CJKBigramFilter.HIRAGANA | CJKBigramFilter.KATAKANA;

    private Analyzers() {}

    private static final class Pairs extends Analyzer {

        private final boolean withSingles;

        /** @param withSingles also each character alone, so that a query of one character finds it */
        Pairs(boolean withSingles) {
            this.withSingles = withSingles;
        }

        @Override
        protected TokenStreamComponents createComponents(String field) {
            var words = new StandardTokenizer();
            var plain = new LowerCaseFilter(new CJKWidthFilter(words));
            return new TokenStreamComponents(words, new CJKBigramFilter(plain, CHINESE, withSingles));
        }
    }
}
