package org.packstd.submissions.likeness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.packstd.submissions.submission.Submitted.LIN;
import static org.packstd.submissions.submission.Submitted.NOW;

import com.mongodb.client.MongoDatabase;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.packstd.submissions.Databases;
import org.packstd.submissions.HandClock;
import org.packstd.submissions.ballot.json.KnownPolicies;
import org.packstd.submissions.ballot.persistence.Papers;
import org.packstd.submissions.electorate.persistence.Frozen;
import org.packstd.submissions.permission.Guard;
import org.packstd.submissions.problem.Problem;
import org.packstd.submissions.proceedings.Proceedings;
import org.packstd.submissions.proceedings.Standings;
import org.packstd.submissions.proposal.CheckReport;
import org.packstd.submissions.proposal.Family;
import org.packstd.submissions.proposal.LocalizedText;
import org.packstd.submissions.proposal.Payload;
import org.packstd.submissions.proposal.Proposal;
import org.packstd.submissions.proposal.ProposalKind;
import org.packstd.submissions.proposal.Target;
import org.packstd.submissions.security.Caller;
import org.packstd.submissions.security.Role;
import org.packstd.submissions.submission.Authoring;
import org.packstd.submissions.submission.Submission;
import org.packstd.submissions.submission.SubmissionId;
import org.packstd.submissions.submission.Submissions;
import org.packstd.submissions.submission.persistence.Stores;

/** What may say the same is shown to those who decide at triage. */
class FindSimilarTest {

    private static final Caller SECRETARY = new Caller("wei", "packstd-body", Set.of(Role.SECRETARY));
    private static final Caller MEI = new Caller("mei", "bluepeak-osat", Set.of(Role.MEMBER));
    private static final SubmissionId ID = new SubmissionId("sub-50");

    private Submissions submissions;
    private Proceedings proceedings;
    private Optional<Catalogue.Listing> catalogue = Optional.of(new Catalogue.Listing(List.of(), true));

    @BeforeEach
    void open() {
        MongoDatabase database = Databases.embedded();
        var clock = new HandClock(NOW);
        submissions = Stores.submissions(database);
        proceedings = new Proceedings(submissions, new Guard(KnownPolicies.all(), List::of),
                new Standings(submissions, Papers.in(database), Frozen.voices(database), clock), List::of, clock);
    }

    @Test
    void theSameTextIsMoreTellingThanTheSameStandardAndThatMoreThanATitle() {
        inTriage("sub-10", "Fine-pitch CSP", null, 'b');
        inTriage("sub-11", "Something else", "PS-CSP-0012", 'c');
        inTriage("sub-12", "Chip-scale", null, 'a');
        inTriage("sub-13", "Fine-pitch CSP", "PS-CSP-0012", 'd');
        inTriage("sub-14", "Quad flat package", null, 'e');
        submissions.add(draft("sub-15", "Fine-pitch CSP", null), LIN);
        inTriage(ID.value(), "Fine-pitch CSP", "PS-CSP-0012", 'a');

        var similar = find();

        assertThat(similar.submissions()).extracting(like -> like.submission().id().value())
                .containsExactly("sub-12", "sub-13", "sub-11", "sub-10");
        assertThat(similar.submissions().get(1)).satisfies(like -> {
            assertThat(like.grounds()).containsExactly(Ground.SAME_TARGET, Ground.TITLE);
            assertThat(like.likeness()).isEqualTo(100);
        });
        assertThat(similar.complete()).isTrue();
    }

    @Test
    void noMoreThanTwentyAreListed() {
        IntStream.range(10, 40).forEach(each -> inTriage("sub-" + each, "Fine-pitch CSP", null, 'a'));
        inTriage(ID.value(), "Fine-pitch CSP", null, 'a');

        assertThat(find().submissions()).hasSize(20);
    }

    @Test
    void standardsOfTheFamilyAreListedButNotTheOneThatItIsAbout() {
        inTriage(ID.value(), "Fine-pitch CSP", "PS-CSP-0012", 'a');
        catalogue = Optional.of(new Catalogue.Listing(List.of(standard("PS-CSP-0001", "Fine-pitch BGA"),
                standard("PS-CSP-0002", "Fine-pitch CSP"), standard("PS-CSP-0003", "Quad flat package"),
                standard("PS-CSP-0012", "Fine-pitch CSP")), false));

        var similar = find();

        assertThat(similar.standards()).extracting(like -> like.standard().designation())
                .containsExactly("PS-CSP-0002", "PS-CSP-0001");
        assertThat(similar.complete()).isFalse();
        catalogue = Optional.empty();
        assertThat(find().standards()).isNull();
    }

    @Test
    void onlyThoseWhoDecideAtTriageAreShown() {
        inTriage(ID.value(), "Fine-pitch CSP", null, 'a');

        assertThatThrownBy(() -> new FindSimilar(proceedings, submissions, (_, _) -> catalogue).find(ID, MEI))
                .isInstanceOf(Problem.class).hasMessageContaining("secretary or chair");
    }

    private FindSimilar.Similar find() {
        return new FindSimilar(proceedings, submissions, (_, _) -> catalogue).find(ID, SECRETARY);
    }

    private static Catalogue.Entry standard(String designation, String title) {
        return new Catalogue.Entry(designation, LocalizedText.english(title), "CURRENT", "A");
    }

    private void inTriage(String id, String title, @Nullable String target, char hash) {
        var draft = draft(id, title, target);
        submissions.add(draft, LIN);
        assertThat(submissions.change(draft.submit(NOW), LIN)).isTrue();
        var validating = (Authoring.Validating) submissions.find(new SubmissionId(id)).orElseThrow();
        var passed = new CheckReport("sha256:" + String.valueOf(hash).repeat(64), List.of());
        assertThat(submissions.change(validating.checked(passed, NOW), LIN)).isTrue();
    }

    private static Authoring.Draft draft(String id, String title, @Nullable String target) {
        return Submission.draft(new SubmissionId(id), "aurora-semi",
                new Proposal(target == null ? ProposalKind.NEW_STANDARD : ProposalKind.REVISION, Family.of("CSP"),
                        target == null ? null : new Target(target, "A"), LocalizedText.english(title), null, null,
                        new Payload("{}")),
                NOW);
    }
}
