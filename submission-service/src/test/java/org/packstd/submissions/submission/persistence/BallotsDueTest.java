package org.packstd.submissions.submission.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.packstd.submissions.Databases;
import org.packstd.submissions.HandClock;
import org.packstd.submissions.submission.State;
import org.packstd.submissions.submission.Submitted;

class BallotsDueTest {

    private final MongoDatabase database = Databases.embedded();
    private final HandClock clock = new HandClock(Submitted.CLOSES_AT);
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();

    @Test
    void aBallotIsDueFromItsEndUntilItIsClosed() {
        var submissions = database.getCollection("submissions");
        submissions.insertOne(SubmissionDocument.encode(Submitted.in(State.BALLOT_OPEN)));
        new BallotsDue(submissions, clock).bindTo(registry);

        clock.advance(Duration.ofMillis(-1));
        assertThat(due()).isZero();
        clock.advance(BallotsDue.FRESH);
        assertThat(due()).isEqualTo(1);

        submissions.drop();
        submissions.insertOne(SubmissionDocument.encode(Submitted.in(State.BALLOT_CLOSED)));
        assertThat(due()).as("asked once in a while").isEqualTo(1);
        clock.advance(BallotsDue.FRESH);
        assertThat(due()).isZero();
    }

    private double due() {
        return registry.get(BallotsDue.NAME).gauge().value();
    }
}
