package org.packstd.submissions.need;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.packstd.submissions.Databases;
import org.packstd.submissions.HandClock;
import org.packstd.submissions.audit.Act;
import org.packstd.submissions.audit.Actor;
import org.packstd.submissions.need.persistence.NeedStores;
import org.packstd.submissions.proposal.Family;
import org.packstd.submissions.proposal.LocalizedText;
import org.packstd.submissions.range.Range;
import org.packstd.submissions.submission.PublishedAs;
import org.packstd.submissions.submission.SubmissionId;

/** What a publication does to needs. */
class MeetNeedsTest {

    private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");
    private static final Act ACT = new Act("need.changed", Actor.SYSTEM, NOW, null, Map.of());
    private static final SubmissionId ANSWER = new SubmissionId("sub-01");
    private static final PublishedAs STANDARD = new PublishedAs("PS-CSP-0012", "A");

    private Needs needs;
    private MeetNeeds meet;

    @BeforeEach
    void open() {
        needs = NeedStores.needs(Databases.embedded());
        meet = new MeetNeeds(needs, new HandClock(NOW));
    }

    @Test
    void allNeedsThatASubmissionAnswersAreMetOnceItIsPublished() {
        for (var i = 1; i <= 120; i++) {
            needs.add(need(i), ACT);
            if (i != 7) {
                needs.answer(new NeedAnswer(need(i).id(), ANSWER, "aurora-semi", NOW), ACT);
            }
        }

        meet.published(ANSWER, STANDARD);

        assertThat(status(120)).isEqualTo(Need.Status.MET);
        assertThat(status(7)).isEqualTo(Need.Status.OPEN);
        var met = needs.find(need(1).id()).orElseThrow();
        assertThat(met.metBy()).isEqualTo(STANDARD);
        meet.published(ANSWER, new PublishedAs("PS-CSP-0013", "A"));
        assertThat(needs.find(need(1).id())).as("what met it first did").contains(met);
    }

    @Test
    void aWithdrawnNeedStaysWithdrawn() {
        needs.add(need(1), ACT);
        needs.answer(new NeedAnswer(need(1).id(), ANSWER, "aurora-semi", NOW), ACT);
        needs.change(need(1).withdraw(NOW), ACT);

        meet.published(ANSWER, STANDARD);

        assertThat(status(1)).isEqualTo(Need.Status.WITHDRAWN);
    }

    private Need.Status status(int number) {
        return needs.find(need(number).id()).orElseThrow().status();
    }

    private static Need need(int number) {
        return Need.stated(NeedId.parse("need-%026d".formatted(number)), "aurora-semi", true,
                new NeedStatement(LocalizedText.english("Fine pitch"), null, Family.of("CSP"),
                        List.of(Range.parse("", "pitchX", "0.3", null, "mm")), List.of(), null),
                NOW);
    }
}
