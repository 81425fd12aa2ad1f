package org.packstd.submissions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.packstd.submissions.outbox.RelayLoop;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;

/** Voters who have not voted, while the days pass. */
class RemindingStoryTest extends PresetStory {

    @Autowired
    @Qualifier("remindLoop")
    private RelayLoop reminding;

    /** The rest is in the tests of reminders; this is that somebody runs them. */
    @Test
    void whoHasNotVotedIsRemindedWhileTimePasses() {
        people.enterOrganisations();
        submission = "/submissions/" + people.accepted();
        expect(200, people.secretary.command(submission + ":open-ballot",
                "{\"policy\": \"two-thirds\", \"closesAt\": \"%s\"}"
                        .formatted(clock.instant().plus(Duration.ofDays(20)))));
        advance(Duration.ofDays(18));

        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            reminding.wake();
            assertThat(people.lin.get(submission + "/history?limit=200").body().toString())
                    .contains("ballot.reminded");
        });
    }
}
