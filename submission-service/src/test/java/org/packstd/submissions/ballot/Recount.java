package org.packstd.submissions.ballot;

import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/** Counts again from what is published: who could vote, and who said what. Adds up one by one, unlike the service. */
public final class Recount {

    private Recount() {}

    /** @param answers by unit; who is absent has not voted */
    public static Counts of(Collection<Voter> electorate, Map<String, Answer> answers) {
        var all = new EnumMap<Answer, Integer>(Answer.class);
        var sizes = new HashMap<String, Integer>();
        var classes = new HashMap<String, Map<Answer, Integer>>();
        for (var voter : electorate) {
            var answer = answers.get(voter.unit());
            for (var name : voter.classes()) {
                sizes.merge(name, 1, Integer::sum);
                var counted = classes.computeIfAbsent(name, _ -> new EnumMap<>(Answer.class));
                if (answer != null) {
                    counted.merge(answer, 1, Integer::sum);
                }
            }
            if (answer != null) {
                all.merge(answer, 1, Integer::sum);
            }
        }
        var byClass = new HashMap<String, Count>();
        sizes.forEach((name, size) -> byClass.put(name, new Count(size, classes.getOrDefault(name, Map.of()))));
        return new Counts(new Count(electorate.size(), all), byClass);
    }
}
