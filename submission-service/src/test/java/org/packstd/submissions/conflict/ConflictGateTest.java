package org.packstd.submissions.conflict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.packstd.submissions.submission.Submitted.NOW;
import static org.packstd.submissions.submission.Submitted.in;

import com.mongodb.client.MongoDatabase;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.packstd.submissions.Databases;
import org.packstd.submissions.HandClock;
import org.packstd.submissions.committee.Committee;
import org.packstd.submissions.committee.CommitteeEntry;
import org.packstd.submissions.committee.Officer;
import org.packstd.submissions.committee.persistence.KnownCommittees;
import org.packstd.submissions.conflict.persistence.KnownStatements;
import org.packstd.submissions.organisation.Affiliates;
import org.packstd.submissions.organisation.Stakes;
import org.packstd.submissions.organisation.persistence.KnownOrganisations;
import org.packstd.submissions.permission.Action;
import org.packstd.submissions.permission.Hindrance;
import org.packstd.submissions.proposal.LocalizedText;
import org.packstd.submissions.security.Caller;
import org.packstd.submissions.security.Role;
import org.packstd.submissions.submission.Course;
import org.packstd.submissions.submission.Deliberating;
import org.packstd.submissions.submission.State;
import org.packstd.submissions.submission.Submission;

/** Who ran the process does not judge it. */
class ConflictGateTest {

    private final MongoDatabase database = Databases.embedded();
    private final ConflictGate gate = new ConflictGate(
            new Conflicts(KnownStatements.in(database), new Affiliates(KnownOrganisations.affiliations(database)),
                    new Stakes(List::of), new HandClock(NOW)),
            KnownCommittees.in(database));

    @Test
    void whoLeadsTheCommitteeNeitherCertifiesNorDecidesOnAppeals() {
        KnownCommittees.in(database).put(new Committee("jc-11",
                new CommitteeEntry(LocalizedText.english("CSP"), Set.of(), "ieee-like", null, officer("chen"), null,
                        officer("rosa"), true),
                1), null);
        var submission = ofCommittee("jc-11");

        for (var action : Set.of(Action.CERTIFY, Action.REFUSE, Action.DECIDE_APPEAL)) {
            assertThat(gate.hindrance(action, submission, certifier("rosa")).map(Hindrance::reason))
                    .hasValueSatisfying(
                            reason -> assertThat(reason)
                                    .isEqualTo("person: leads jc-11 (expected: a certifier who does not)"));
            assertThat(gate.hindrance(action, submission, certifier("otto"))).isEmpty();
        }
    }

    private static Submission ofCommittee(String committee) {
        return ((Deliberating.Triage) in(State.TRIAGE)).accept(Course.taken(committee, "ieee-like", 2, NOW), NOW)
                .entered();
    }

    private static Officer officer(String subject) {
        return new Officer(subject, "packstd-body");
    }

    private static Caller certifier(String subject) {
        return new Caller(subject, "packstd-body", Set.of(Role.CERTIFIER));
    }
}
