package org.packstd.standards.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.packstd.standards.database.Databases;

class LeaseTest {

    private static final Duration LENGTH = Duration.ofSeconds(9);
    private static final Duration A_THIRD = LENGTH.dividedBy(3);

    private final HandClock clock = new HandClock();
    private final MongoDatabase database = Databases.embedded();
    private final Lease ours = lease();
    private final Lease theirs = lease();

    private Lease lease() {
        return new Lease(database.getCollection("leases"), "work", LENGTH, clock);
    }

    @Test
    void onlyOneHoldsIt() {
        assertThat(ours.hold()).isTrue();
        assertThat(theirs.hold()).isFalse();
        assertThat(ours.hold()).isTrue();
    }

    @Test
    void whoeverRenewsItKeepsIt() {
        for (int i = 0; i < 10; i++) {
            assertThat(ours.hold()).isTrue();
            assertThat(theirs.hold()).isFalse();
            clock.goOn(A_THIRD);
        }
    }

    @Test
    void anotherTakesItOverFromOneThatIsSilent() {
        ours.hold();
        theirs.hold();

        clock.goOn(LENGTH.plusMillis(1));

        assertThat(theirs.hold()).isTrue();
        assertThat(ours.hold()).as("who wakes up too late").isFalse();
    }

    @Test
    void whatIsGivenBackNeedNotEnd() {
        ours.hold();
        theirs.hold();

        ours.release();
        clock.goOn(A_THIRD);

        assertThat(theirs.hold()).isTrue();
        assertThat(ours.hold()).isFalse();
    }

    @Test
    void nobodyGivesBackWhatAnotherHolds() {
        ours.hold();

        theirs.release();

        assertThat(theirs.hold()).isFalse();
    }
}
