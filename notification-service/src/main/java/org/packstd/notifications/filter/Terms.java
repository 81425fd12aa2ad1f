package org.packstd.notifications.filter;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The terms of a variation that a text is sought among. */
public record Terms(Set<String> english, Set<String> chinese, Set<String> names) {

    /** Those of each variation, in order; texts are the same for all, names are not. */
    public static List<Terms> of(Subject subject, TextAnalysis analysis) {
        var english = new HashSet<String>();
        subject.english().forEach(text -> english.addAll(analysis.english(text)));
        var chinese = new HashSet<String>();
        subject.chinese().forEach(text -> chinese.addAll(analysis.chinese(text)));
        var all = new ArrayList<Terms>();
        for (var entry : subject.entries()) {
            var names = new HashSet<String>();
            entry.variation().names().forEach(name -> names.addAll(Spelling.of(name)));
            all.add(new Terms(english, chinese, names));
        }
        return all;
    }
}
