package org.packstd.submissions.submission.persistence;

import java.util.EnumMap;
import java.util.Map;
import org.bson.Document;
import org.packstd.submissions.ballot.Answer;
import org.packstd.submissions.ballot.Count;

/** How often each answer was given, as a part of a tally. Answers that are absent were not given. */
final class CountDocument {

    private static final Map<Answer, String> FIELDS = new EnumMap<>(Map.of(
            Answer.APPROVE, "approve",
            Answer.NO_OBJECTION, "noObjection",
            Answer.DISAPPROVE, "disapprove",
            Answer.DISAPPROVE_WITHOUT_REASON, "disapproveWithoutReason",
            Answer.DISCUSS, "discuss",
            Answer.ABSTAIN, "abstain",
            Answer.RECUSE, "recuse"));

    private CountDocument() {}

    static Document encode(Count count) {
        var document = new Document("electorate", count.electorate());
        FIELDS.forEach((answer, field) -> {
            if (count.of(answer) > 0) {
                document.append(field, count.of(answer));
            }
        });
        return document;
    }

    static Count decode(Document document) {
        var answers = new EnumMap<Answer, Integer>(Answer.class);
        FIELDS.forEach((answer, field) -> answers.put(answer, document.getInteger(field, 0)));
        return new Count(document.getInteger("electorate"), answers);
    }
}
