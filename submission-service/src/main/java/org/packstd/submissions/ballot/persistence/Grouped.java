package org.packstd.submissions.ballot.persistence;

import java.util.EnumMap;
import java.util.Map;
import org.bson.Document;
import org.packstd.submissions.ballot.Answer;
import org.packstd.submissions.ballot.Count;
import org.packstd.submissions.ballot.Position;

/** Adds up groups of papers that say the same. */
final class Grouped {

    private final boolean sealedOnly;
    private final Map<Answer, Integer> answers = new EnumMap<>(Answer.class);
    private int electorate;

    /** @param sealedOnly whether votes on papers that are not sealed yet are left out */
    Grouped(boolean sealedOnly) {
        this.sealedOnly = sealedOnly;
    }

    /** Adds {@code times} papers of a kind. Those that were stored before answers were said why if they had to. */
    void add(Document group) {
        var kind = group.get("_id", Document.class);
        var times = group.getInteger("times", 0);
        electorate += times;
        var position = kind.getString("position");
        if (position != null && (!sealedOnly || kind.getBoolean("sealed", false))) {
            var answer = kind.getString("answer");
            answers.merge(answer == null ? Position.valueOf(position).answer(true) : Answer.valueOf(answer), times,
                    Integer::sum);
        }
    }

    Count count() {
        return new Count(electorate, answers);
    }
}
