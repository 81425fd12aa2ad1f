package org.packstd.submissions.due;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.packstd.submissions.check.CheckSubmission;
import org.packstd.submissions.submission.Resting;
import org.packstd.submissions.submission.Deliberating;
import org.packstd.submissions.submission.Deciding;
import org.packstd.submissions.submission.Balloting;
import org.packstd.submissions.submission.Authoring;
import org.packstd.submissions.submission.Ability;
import org.packstd.submissions.submission.Alarm;
import org.packstd.submissions.submission.Submissions;
import org.packstd.submissions.submission.Transition;
import org.packstd.submissions.voting.CloseBallot;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Claims submissions whose time has come and moves them on, a few at once. */
public final class DueWork implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(DueWork.class);

    /**
     * Longer than the longest step, a check that waits for every time-out on its way (some 34 s), so that only a crash makes
     * a second claim.
     */
    private static final Duration CLAIM = Duration.ofSeconds(60);
    private static final int AT_ONCE = 8;
    /** Above that of the relay, which still sends what the last work announces. */
    private static final int PHASE = 2000;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Submissions submissions;
    private final CheckSubmission checks;
    private final CloseBallot ballots;
    private final Alarm alarm;
    private final Duration pollInterval;
    private final Clock clock;
    private final Semaphore places = new Semaphore(AT_ONCE);
    private volatile boolean running;
    private volatile Thread claimer = Thread.ofVirtual().unstarted(() -> {});

    public DueWork(Submissions submissions, CheckSubmission checks, CloseBallot ballots, Alarm alarm,
            Duration pollInterval,
            Clock clock) {
        this.submissions = submissions;
        this.checks = checks;
        this.ballots = ballots;
        this.alarm = alarm;
        this.pollInterval = pollInterval;
        this.clock = clock;
    }

    /** Claims one submission and does what is due. Returns whether there was one. */
    boolean doNext() {
        var now = clock.instant();
        var claimed = submissions.claimDue(now, now.plus(CLAIM));
        claimed.ifPresent(this::work);
        return claimed.isPresent();
    }

    private void work(Submissions.Due due) {
        var now = clock.instant();
        switch (due.submission()) {
            case Authoring.Validating validating -> checks.check(validating, due.attempts());
            case Ability.Voting open -> ballots.closeWhenOver(open);
            case Balloting.BallotClosed closed -> ballots.count(closed);
            case Deliberating.Enquiry enquiry -> whenOver(enquiry.closesAt(), now, () -> enquiry.close(now));
            case Ability.Editable forgotten -> whenOver(
                    forgotten.dossier().updatedAt().plus(forgotten.patience()), now, () -> forgotten.expire(now));
            case Resting.Appealed appealed ->
                whenOver(appealed.appeal().decideBy(), now, () -> appealed.fallDue(now));
            case Resting.OnHold hold -> whenOver(Objects.requireNonNull(hold.endsAt(), "a hold that ends by itself"),
                    now, () -> hold.lapse(now));
            case Deliberating.Triage _,Deciding.Rejected _,Deliberating.Accepted _,Deliberating.InReview _,Deliberating.CommentResolution _,Deliberating.BallotReady _,Balloting.BallotFailed _,Balloting.NegativeResolution _,Deciding.ProceduralReview _,Deciding.Approved _,Deciding.Published _,Resting.Withdrawn _,Resting.Expired _ ->
                throw new IllegalStateException(
                        due.submission().dossier().id() + ": nothing is due in a state without a clock");
        }
    }

    /** Another instance may have been quicker. */
    private void whenOver(Instant end, Instant now, Supplier<Transition> step) {
        if (!now.isBefore(end)) {
            submissions.change(step.get());
        }
    }

    @Override
    public void start() {
        running = true;
        claimer = Thread.ofVirtual().name("due-work").start(this::run);
    }

    private void run() {
        while (running) {
            try {
                if (!beginNext()) {
                    alarm.await(pollInterval);
                }
            } catch (InterruptedException stopped) {
                return;
            } catch (RuntimeException away) {
                LOG.warn("Nothing claimed, trying again: {}", away.toString());
                pauseQuietly();
            } catch (Error ours) { // it may pass, as memory that is short does; a thread that ended would claim nothing
                LOG.error("Nothing claimed, trying again", ours);
                pauseQuietly();
            }
        }
    }

    /** Claims one submission and begins what is due. Returns whether there was one. */
    private boolean beginNext() throws InterruptedException {
        places.acquire();
        var begun = false;
        try {
            var now = clock.instant();
            var claimed = submissions.claimDue(now, now.plus(CLAIM));
            if (claimed.isPresent()) {
                Thread.ofVirtual().name("due-", 0).start(() -> workQuietly(claimed.get()));
                begun = true;
            }
            return begun;
        } finally {
            if (!begun) {
                places.release();
            }
        }
    }

    private void pauseQuietly() {
        try {
            alarm.await(pollInterval);
        } catch (InterruptedException stopped) {
            running = false;
        }
    }

    private void workQuietly(Submissions.Due due) {
        try {
            work(due);
        } catch (RuntimeException | Error failed) {
            LOG.error("{}: what is due failed and is tried again in {}", due.submission().dossier().id(), CLAIM,
                    failed);
        } finally {
            places.release();
        }
    }

    @Override
    public void stop() {
        running = false;
        alarm.ring();
        try {
            claimer.join(PATIENCE);
            if (places.tryAcquire(AT_ONCE, PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                places.release(AT_ONCE);
            } else {
                LOG.info("Work that is cut off is claimed again in {}", CLAIM);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Stops after the web server: what is handed in while it gives its connections up is still checked here. */
    @Override
    public int getPhase() {
        return PHASE;
    }
}
