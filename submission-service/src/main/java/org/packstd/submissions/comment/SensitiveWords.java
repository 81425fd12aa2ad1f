package org.packstd.submissions.comment;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.packstd.submissions.proposal.LocalizedText;

/**
 * Words that have no place where competitors meet: prices, market shares, terms of licences, boycotts. A word may be innocent
 * ("at the price of a larger pitch"), so that it is never refused; its author is warned, and the secretary sees it.
 */
final class SensitiveWords {

    private static final Map<String, Pattern> WORDS = new LinkedHashMap<>();

    static {
        word("price", "prices?|pricing|price-fixing", "价格|定价|售价|报价");
        word("market share", "market\\s+shares?", "市场份额|市场占有率");
        word("royalty rate", "royalt(y|ies)(\\s+rates?)?|licen[cs]e\\s+fees?", "许可费|专利费|使用费率|版税");
        word("boycott", "boycott(s|ed|ing)?", "抵制|联合拒绝");
        word("market division", "(divide|allocate|split)\\s+(the\\s+)?(market|customers)", "瓜分市场|划分市场|分割市场");
        word("output restriction", "(limit|restrict|cut)\\s+(the\\s+)?(output|supply)", "限制产量|限产");
    }

    private SensitiveWords() {}

    private static void word(String name, String english, String chinese) {
        WORDS.put(name, Pattern.compile("\\b(" + english + ")\\b|" + chinese));
    }

    /** English names of what a remark touches on. */
    static Set<String> in(Remark remark) {
        var change = remark.change();
        return Stream.concat(in(remark.text()), Stream.ofNullable(change == null ? null : change.text())
                .flatMap(SensitiveWords::in)).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Stream<String> in(LocalizedText text) {
        return Stream.of(text.en(), text.zh()).flatMap(Stream::ofNullable).flatMap(SensitiveWords::in);
    }

    private static Stream<String> in(String text) {
        var lower = text.toLowerCase(Locale.ROOT);
        return WORDS.entrySet().stream().filter(word -> word.getValue().matcher(lower).find()).map(Map.Entry::getKey);
    }
}
