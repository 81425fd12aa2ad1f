package org.packstd.submissions.history;

import java.time.Clock;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.packstd.submissions.audit.Act;
import org.packstd.submissions.audit.Actor;
import org.packstd.submissions.audit.Entry;
import org.packstd.submissions.audit.Erasures;
import org.packstd.submissions.audit.Head;
import org.packstd.submissions.audit.LeafHash;
import org.packstd.submissions.audit.Person;
import org.packstd.submissions.audit.Trail;
import org.packstd.submissions.audit.Verification;
import org.packstd.submissions.audit.Verifier;
import org.packstd.submissions.ballot.Policies;
import org.packstd.submissions.page.Cursor;
import org.packstd.submissions.page.Page;
import org.packstd.submissions.proceedings.Proceedings;
import org.packstd.submissions.security.Caller;
import org.packstd.submissions.security.Role;
import org.packstd.submissions.submission.Submission;
import org.packstd.submissions.submission.SubmissionId;
import org.packstd.submissions.voting.Secrecy;

/** Reads the trail of a case as one caller may see it. */
public final class History {

    private static final Set<Role> SEE_NAMES = Set.of(Role.SECRETARY, Role.ADMIN);

    private final Proceedings proceedings;
    private final Trail trail;
    private final Erasures erasures;
    private final LeafHash hashing;
    private final Policies policies;
    private final Clock clock;

    /** @param policies say where persons vote */
    public History(Proceedings proceedings, Trail trail, Erasures erasures, LeafHash hashing, Policies policies,
            Clock clock) {
        this.proceedings = proceedings;
        this.trail = trail;
        this.erasures = erasures;
        this.hashing = hashing;
        this.policies = policies;
        this.clock = clock;
    }

    /**
     * An entry as one caller sees it.
     *
     * @param sealed whether it is shown without what it says, because the ballot is still open
     * @param person who acted, with the salt of the commitment; null if they were erased or do not concern the caller
     */
    public record Line(Entry entry, boolean sealed, @Nullable Person person) {}

    public Page<Line> list(SubmissionId id, @Nullable Cursor cursor, int limit, Caller caller) {
        var submission = proceedings.find(id, caller);
        var page = trail.list(id.value(), cursor, limit);
        var named = page.items().stream().filter(entry -> concerns(entry, caller)).map(Entry::act).toList();
        var persons = named.isEmpty() ? Map.<String, Person>of() : trail.persons(named);
        var lines = page.items().stream()
                .map(entry -> line(entry, submission, persons.get(entry.act()), caller)).toList();
        return new Page<>(lines, page.next());
    }

    private Line line(Entry entry, Submission submission, @Nullable Person person, Caller caller) {
        var sealed = isSealed(entry, submission, person, caller);
        return new Line(entry, sealed, sealed ? null : person);
    }

    private static boolean concerns(Entry entry, Caller caller) {
        var seesNames = SEE_NAMES.stream().anyMatch(caller::is) && !Secrecy.isOfVoting(entry);
        return seesNames || isOwn(entry, caller);
    }

    private static boolean isOwn(Entry entry, Caller caller) {
        return entry.organisation() != null && entry.organisation().equals(caller.organisation());
    }

    /**
     * Nobody learns who has voted and how before it is counted, but of the own organisation, and where persons vote of
     * themselves; earlier rounds are no secret.
     */
    private boolean isSealed(Entry entry, Submission submission, @Nullable Person person, Caller caller) {
        return Secrecy.of(submission).secretBallots(entry)
                .anyMatch(ballot -> policies.mayLetPersonsVote(ballot.terms())
                        ? person == null || !person.subject().equals(caller.subject())
                        : !isOwn(entry, caller));
    }

    /** Recomputes the whole trail, in the memory of one entry. */
    public Verification verify(SubmissionId id, @Nullable Head kept, Caller caller) {
        proceedings.find(id, caller);
        var verifier = new Verifier(id.value(), hashing, kept);
        trail.each(id.value(), verifier::next);
        return verifier.end();
    }

    /**
     * Takes a person out of the history of a case, for good; that it was done, by whom and why stays.
     *
     * @param order names the request, so that repeating it changes nothing
     * @return how many entries named the person
     */
    public long erase(SubmissionId id, String order, String subject, String reason, Caller caller) {
        proceedings.find(id, caller);
        var now = clock.instant();
        var act = new Act("person.erased", Actor.of(caller), now, reason, Map.of());
        return erasures.erase(order, id.value(), subject, act, now);
    }
}
