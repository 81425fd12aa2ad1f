package org.packstd.notifications.filter.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashSet;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.cjk.CJKBigramFilter;
import org.apache.lucene.analysis.cjk.CJKWidthFilter;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.packstd.notifications.filter.TextAnalysis;

/** Stems for English, pairs of characters for Chinese: needs no dictionary, so it finds terms of the trade that none knows. */
public final class LuceneAnalysis implements TextAnalysis {

    private static final int CHINESE = CJKBigramFilter.HAN | CJKBigramFilter.HIRAGANA | CJKBigramFilter.KATAKANA;

    private final Analyzer english = new EnglishAnalyzer();
    private final Analyzer chinese = new Pairs(true);
    private final Analyzer chineseOfWord = new Pairs(false);

    @Override
    public Set<String> english(String text) {
        return terms(english, text);
    }

    @Override
    public Set<String> chinese(String text) {
        return terms(chinese, text);
    }

    @Override
    public Set<String> chineseOfWord(String word) {
        return terms(chineseOfWord, word);
    }

    private static Set<String> terms(Analyzer analyzer, String text) {
        var terms = new LinkedHashSet<String>();
        try (var stream = analyzer.tokenStream("", text)) {
            var term = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                terms.add(term.toString());
            }
            stream.end();
        } catch (IOException fromMemory) {
            throw new UncheckedIOException(fromMemory);
        }
        return terms;
    }

    private static final class Pairs extends Analyzer {

        private final boolean withSingles;

        /** @param withSingles also each character alone, so that a word of one character finds it */
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
