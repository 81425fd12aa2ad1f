package org.packstd.notifications.filter;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Words that all must occur, each in a name, in English or in Chinese; exactly what the search of standards finds. */
public final class SoughtText {

    private static final Pattern SPACE = Pattern.compile("\\s+");

    private final List<Word> words;
    private final boolean inNamesOnly;

    private SoughtText(List<Word> words, boolean inNamesOnly) {
        this.words = words;
        this.inNamesOnly = inNamesOnly;
    }

    /** One word, in the terms of each place where it may occur. */
    private record Word(String text, Set<String> english, Set<String> chinese, String bare) {}

    public static SoughtText of(Condition.Text text, TextAnalysis analysis) {
        var words = text.words().stream().flatMap(SPACE::splitAsStream).filter(word -> !word.isEmpty())
                .map(word -> new Word(word, analysis.english(word), analysis.chineseOfWord(word), Spelling.bare(word)))
                .toList();
        var telling = words.stream().filter(word -> !word.english().isEmpty()).toList();
        return telling.isEmpty()
                // For texts such as AT and IS: nothing that counts in English, but codes of variations.
                ? new SoughtText(words.stream().filter(word -> !word.bare().isEmpty()).toList(), true)
                : new SoughtText(telling, false);
    }

    public boolean occursIn(Terms terms) {
        return !words.isEmpty() && words.stream().allMatch(word -> occurs(word, terms));
    }

    private boolean occurs(Word word, Terms terms) {
        if (!word.bare().isEmpty() && terms.names().contains(word.bare())) {
            return true;
        }
        return !inNamesOnly
                && (terms.english().containsAll(word.english())
                        || !word.chinese().isEmpty() && terms.chinese().containsAll(word.chinese()));
    }

    /**
     * Terms by which the text can be found: whatever it occurs in has at least one of them. Those of its longest word,
     * which few texts have.
     */
    public Terms anchors() {
        var longest = words.stream().max(Comparator.comparingInt(word -> word.text().length()));
        return longest.map(word -> new Terms(first(inNamesOnly ? Set.of() : word.english()),
                first(inNamesOnly ? Set.of() : word.chinese()),
                word.bare().isEmpty() ? Set.of() : Set.of(word.bare())))
                .orElse(new Terms(Set.of(), Set.of(), Set.of()));
    }

    private static Set<String> first(Set<String> terms) {
        return terms.stream().max(Comparator.comparingInt(String::length)).map(Set::of).orElse(Set.of());
    }
}
