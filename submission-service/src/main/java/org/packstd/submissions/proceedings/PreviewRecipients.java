package org.packstd.submissions.proceedings;

import java.time.Clock;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.packstd.submissions.ballot.Policy;
import org.packstd.submissions.ballot.Voter;
import org.packstd.submissions.committee.Mandate;
import org.packstd.submissions.committee.Mandates;
import org.packstd.submissions.electorate.PassedOver;
import org.packstd.submissions.page.Cursor;
import org.packstd.submissions.page.Page;
import org.packstd.submissions.permission.Guard;
import org.packstd.submissions.permission.Hurdle;
import org.packstd.submissions.permission.Permissions;
import org.packstd.submissions.problem.Offence;
import org.packstd.submissions.problem.Problem;
import org.packstd.submissions.security.Caller;
import org.packstd.submissions.security.Role;
import org.packstd.submissions.submission.Ability;
import org.packstd.submissions.submission.Submission;
import org.packstd.submissions.submission.SubmissionId;

/** Says who would get a paper if the ballot opened now, before anybody is written to. Nothing is frozen and nothing stored. */
public final class PreviewRecipients {

    private final Proceedings proceedings;
    private final FreezeElectorate electorates;
    private final Guard guard;
    private final Mandates mandates;
    private final Clock clock;

    public PreviewRecipients(Proceedings proceedings, FreezeElectorate electorates, Guard guard, Mandates mandates,
            Clock clock) {
        this.proceedings = proceedings;
        this.electorates = electorates;
        this.guard = guard;
        this.mandates = mandates;
        this.clock = clock;
    }

    /**
     * The electorate of the moment; each page is drawn anew.
     *
     * @param votes     papers there would be
     * @param others    who would be passed over
     * @param hash      of the electorate: whoever opens may say it to open for nobody else
     * @param obstacles why the policy would not let this electorate vote
     */
    public record Preview(String committee, Policy policy, int votes, int others, String hash,
            List<Offence> obstacles, Page<Recipient> page) {}

    /** One who gets a paper, or one who does not. */
    public sealed interface Recipient {

        String key();

        /**
         * @param negativesOnly whether of its vote only a negative counts
         * @param castBy        persons who cast it, by their subjects; none if any member of the organisation does
         */
        record Votes(Voter voter, boolean negativesOnly, Set<String> castBy) implements Recipient {

            @Override
            public String key() {
                return voter.unit() + "|" + voter.organisation();
            }
        }

        record None(PassedOver passedOver) implements Recipient {

            @Override
            public String key() {
                var person = passedOver.person();
                return (person == null ? passedOver.organisation() : person) + "|" + passedOver.organisation();
            }
        }
    }

    /**
     * One page of those who would get a paper and of those who would not, by unit.
     *
     * @param receiving whether to list only those who would, only those who would not, or all
     * @throws Problem 403 for others than secretary and chair, 409 as long as no policy is fixed
     */
    public Preview preview(SubmissionId id, @Nullable Boolean receiving, @Nullable Cursor cursor, int limit,
            Caller caller) {
        var found = proceedings.find(id, caller);
        if (!caller.is(Role.SECRETARY) && !caller.is(Role.CHAIR)) {
            throw Problem.forbidden("role: %s (expected: secretary or chair)".formatted(caller.roles()));
        }
        var policy = policyOf(found);
        var drawing = electorates.draw(found, policy, clock.instant());
        var page = Page.of(listed(drawing, policy, receiving, cursor, limit + 1), limit, Recipient::key);
        return new Preview(drawing.committee().id(), policy, drawing.voters().size(),
                drawing.drawn().passedOver().size(), drawing.hash(), drawing.obstacles(),
                new Page<>(withVoters(page.items(), drawing.committee().id()), page.next()));
    }

    private Policy policyOf(Submission found) {
        var fixed = guard.policyOf(found);
        if (fixed != null) {
            return fixed;
        }
        var course = found.dossier().course();
        if (course != null) {
            throw Permissions.stands(Hurdle.POLICY_UNKNOWN.with(course.policy()));
        }
        if (!(found instanceof Ability.Ballotable)) {
            throw Permissions.stands(Hurdle.STATE_WITH_POLICY.with(found.state()));
        }
        return guard.policyToOpenBy(found, null);
    }

    private static List<Recipient> listed(FreezeElectorate.Drawing drawing, Policy policy,
            @Nullable Boolean receiving, @Nullable Cursor cursor, int limit) {
        var voters = drawing.voters().stream().map(voter -> (Recipient) new Recipient.Votes(voter,
                !Collections.disjoint(voter.classes(), policy.voters().negativesOnly()), Set.of()));
        var others = drawing.drawn().passedOver().stream().map(other -> (Recipient) new Recipient.None(other));
        return Stream.concat(Boolean.FALSE.equals(receiving) ? Stream.empty() : voters,
                Boolean.TRUE.equals(receiving) ? Stream.empty() : others)
                .filter(recipient -> cursor == null || recipient.key().compareTo(cursor.after()) > 0)
                .sorted(Comparator.comparing(Recipient::key)).limit(limit).toList();
    }

    /** Persons are looked up for what is shown. */
    private List<Recipient> withVoters(List<Recipient> page, String committee) {
        var organisations = page.stream()
                .flatMap(recipient -> recipient instanceof Recipient.Votes votes && !votes.voter().isPerson()
                        ? Stream.of(votes.voter().organisation())
                        : Stream.empty())
                .toList();
        var given = mandates.of(committee, organisations).stream()
                .collect(Collectors.toMap(Mandate::organisation, mandate -> mandate.castersAt(clock.instant())));
        return page.stream().map(recipient -> recipient instanceof Recipient.Votes votes
                ? castBy(votes, given)
                : recipient).toList();
    }

    private static Recipient castBy(Recipient.Votes votes, Map<String, Set<String>> given) {
        var voter = votes.voter();
        return new Recipient.Votes(voter, votes.negativesOnly(), voter.isPerson()
                ? Set.of(voter.unit())
                : given.getOrDefault(voter.organisation(), Set.of()));
    }
}
