package org.packstd.submissions.comment.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.packstd.submissions.audit.Act;
import org.packstd.submissions.audit.Actor;
import org.packstd.submissions.ballot.Voter;
import org.packstd.submissions.comment.Comment;
import org.packstd.submissions.comment.Comments;
import org.packstd.submissions.comment.DispositionKind;
import org.packstd.submissions.comment.InForce;
import org.packstd.submissions.comment.Occasion;
import org.packstd.submissions.comment.Remarks;
import org.packstd.submissions.comment.Stage;
import org.packstd.submissions.page.Cursor;
import org.packstd.submissions.submission.SubmissionId;

/** What a store of comments does, whatever it is made of. */
abstract class CommentsContract {

    private static final SubmissionId ID = new SubmissionId("sub-01");
    private static final InForce ALL = new InForce(ID, Set.of());
    private static final Act ACT = new Act("comment.made", Actor.SYSTEM, Remarks.NOW, null, Map.of());

    private MongoDatabase database;
    private Comments comments;

    abstract MongoDatabase database();

    @BeforeEach
    void open() {
        database = database();
        comments = CommentStores.in(database);
    }

    @Test
    void whatIsStoredComesBackAsItWas() {
        var plain = Remarks.comment(ID, 1);
        var full = Remarks.answered(Remarks.comment(ID, 2, "org-1", Remarks.full()), DispositionKind.REJECTED, "No.");

        assertThat(comments.add(plain, ACT)).isTrue();
        assertThat(comments.add(full, ACT)).isTrue();
        assertThat(comments.add(plain, ACT)).as("the identifier is taken").isFalse();

        assertThat(comments.find(ID, plain.id())).contains(plain);
        assertThat(comments.find(ID, full.id())).contains(full);
        assertThat(comments.find(new SubmissionId("sub-02"), full.id())).isEmpty();
    }

    @Test
    void aChangeNamesTheVersionBeforeAndBringsItsAct() {
        var made = Remarks.comment(ID, 1);
        comments.add(made, ACT);
        var disposed = Remarks.answered(made, DispositionKind.ACCEPTED, "Yes.");

        assertThat(comments.change(disposed, ACT)).isTrue();
        assertThat(comments.change(disposed, ACT)).isFalse();

        assertThat(comments.find(ID, made.id())).contains(disposed);
        assertThat(
                Objects.requireNonNull(database.getCollection("comments").find().first()).getList("acts", Object.class))
                .hasSize(2);
    }

    @Test
    void manyAreAddedAndWhatWasInterruptedIsMadeGood() {
        var many = IntStream.rangeClosed(1, 1201).mapToObj(number -> Remarks.comment(ID, number)).toList();
        comments.addAll(many.subList(0, 700), ACT);

        comments.addAll(many, ACT);
        comments.addAll(List.of(), ACT);

        assertThat(all(null, null)).isEqualTo(many);
        assertThat(comments.countUndisposed(ALL, 5000)).isEqualTo(1201);
        assertThat(comments.countUndisposed(ALL, 1000)).isEqualTo(1000);
        assertThat(comments.undisposed(ALL, 2)).containsExactly(many.get(0).id(), many.get(1).id());
    }

    @Test
    void ofManyTheFirstBringsTheActAndTheLastIsStoredLast() {
        var many = IntStream.rangeClosed(1, 1001).mapToObj(number -> Remarks.comment(ID, number)).toList();

        comments.addAll(many, ACT);
        comments.addAll(many.subList(0, 1), ACT);

        var stored = database.getCollection("comments").find().sort(Sorts.ascending("$natural"))
                .into(new ArrayList<>());
        assertThat(stored.getFirst().getString("_id")).isEqualTo(many.getFirst().id().value());
        assertThat(stored.getLast().getString("_id")).isEqualTo(many.getLast().id().value());
        assertThat(stored).filteredOn(each -> each.containsKey("acts")).singleElement()
                .isEqualTo(stored.getFirst());
    }

    @Test
    void commentsAreFoundByWhatTheyAre() {
        var many = IntStream.rangeClosed(1, 30).mapToObj(number -> Remarks.comment(ID, number)).toList();
        comments.addAll(many, ACT);
        comments.change(Remarks.answered(many.getFirst(), DispositionKind.REJECTED, "No."), ACT);
        comments.add(Remarks.comment(new SubmissionId("sub-02"), 99), ACT);

        assertThat(all(true, null)).hasSize(29).doesNotContain(many.getFirst());
        assertThat(all(false, null)).extracting(Comment::id).containsExactly(many.getFirst().id());
        assertThat(all(null, "5.7")).containsExactly(many.get(6));
        assertThat(all(null, "/variations/0/parameters/bodyX")).hasSize(15);
        var counts = comments.counts(filter(null, null, null, null));
        assertThat(counts.total()).isEqualTo(30);
        assertThat(counts.open()).isEqualTo(29);
        assertThat(counts.dispositions()).isEqualTo(Map.of(DispositionKind.REJECTED, 1L));
    }

    @Test
    void whoeverFlippedInsistsNoMore() {
        var insisting = Remarks.insisting(ID, 2, "org-1");
        comments.add(insisting, ACT);
        comments.add(Remarks.comment(ID, 3), ACT);
        assertThat(comments.mustBeSatisfied(ALL, 5)).containsExactly(insisting);
        assertThat(comments.insisting(ALL)).containsExactly("org-1");

        comments.clearMust(ALL, Voter.of("org-2"), ACT);
        assertThat(comments.mustBeSatisfied(ALL, 5)).hasSize(1);
        comments.clearMust(ALL, Voter.of("org-1"), ACT);
        comments.clearMust(ALL, Voter.of("org-1"), ACT);

        assertThat(comments.mustBeSatisfied(ALL, 5)).isEmpty();
        assertThat(comments.insisting(ALL)).isEmpty();
        assertThat(comments.find(ID, insisting.id())).contains(Remarks.cleared(insisting));
    }

    @Test
    void aPersonInsistsWithWhatTheySaidThemselves() {
        var hers = Remarks.insisting(ID, 2, "org-1");
        var his = Remarks.insisting(ID, 3, "org-1");
        comments.add(hers, ACT);
        comments.add(his, ACT);
        var herself = new Voter(hers.person(), "org-1", Set.of());
        assertThat(comments.insistingPersons(ALL))
                .containsExactlyInAnyOrder(herself, new Voter(his.person(), "org-1", Set.of()));

        comments.clearMust(ALL, herself, ACT);

        assertThat(comments.mustBeSatisfied(ALL, 5)).containsExactly(his);
    }

    @Test
    void whatLapsedNeedsNoAnswerAndInsistsOnNothing() {
        var lapsed = Remarks.insisting(ID, 1, "org-1");
        comments.add(lapsed, ACT);
        comments.add(Remarks.comment(ID, 2), ACT);
        var others = new InForce(ID, Set.of(lapsed.occasion(), new Occasion(Stage.BALLOT, 2)));

        comments.clearMust(others, Voter.of("org-1"), ACT);

        assertThat(comments.find(ID, lapsed.id())).contains(lapsed);
        assertThat(comments.insisting(others)).isEmpty();
        assertThat(comments.mustBeSatisfied(others, 5)).isEmpty();
        assertThat(comments.undisposed(others, 5)).hasSize(1);
        assertThat(comments.countUndisposed(others, 5)).isEqualTo(1);
        assertThat(comments.countUndisposed(ALL, 5)).isEqualTo(2);
    }

    @Test
    void onASecretOccasionEverybodySeesTheirOwnOnly() {
        comments.addAll(IntStream.rangeClosed(1, 100).mapToObj(number -> Remarks.comment(ID, number)).toList(), ACT);

        var theirs = comments.list(filter(new Occasion(Stage.ENQUIRY, 1), "org-3", null, null), null, 10).items();
        var others = comments.list(filter(new Occasion(Stage.ENQUIRY, 2), "org-3", null, null), null, 10).items();

        assertThat(theirs).extracting(Comment::organisation).containsOnly("org-3").hasSize(2);
        assertThat(others).hasSize(10);
    }

    @Test
    void wherePersonsVoteEverybodySeesOfTheirOrganisationOnlyWhatTheySaidThemselves() {
        var many = IntStream.rangeClosed(1, 100).mapToObj(number -> Remarks.comment(ID, number)).toList();
        comments.addAll(many, ACT);
        var secret = Set.of(new Occasion(Stage.ENQUIRY, 1), new Occasion(Stage.BALLOT, 1));
        var hers = many.get(2);

        assertThat(seen(new Comments.Sight(secret, secret, hers.organisation(), hers.person()))).containsExactly(hers);
        assertThat(seen(new Comments.Sight(secret, secret, hers.organisation(), null))).isEmpty();
        assertThat(seen(new Comments.Sight(secret, Set.of(new Occasion(Stage.BALLOT, 1)), hers.organisation(),
                hers.person()))).hasSize(2).contains(hers).allMatch(
                        comment -> comment.organisation().equals(hers.organisation()));
    }

    @Test
    void whatWasAnsweredIsFoundByWhoCommentedUntilTheyReply() {
        var other = new SubmissionId("sub-02");
        var one = Remarks.comment(ID, 1, "org-a", Remarks.remark(1));
        var two = Remarks.comment(other, 2, "org-a", Remarks.remark(2));
        var open = Remarks.comment(new SubmissionId("sub-03"), 3, "org-a", Remarks.remark(3));
        var withdrawn = Remarks.comment(new SubmissionId("sub-04"), 4, "org-a", Remarks.remark(4));
        List.of(one, two, open, withdrawn).forEach(comment -> comments.add(comment, ACT));
        var answered = Remarks.answered(one, DispositionKind.REJECTED, "No.");
        comments.change(answered, ACT);
        comments.change(Remarks.answered(two, DispositionKind.REJECTED, "No."), ACT);
        comments.change(Remarks.answered(withdrawn, DispositionKind.WITHDRAWN_BY_COMMENTER, "Never mind."), ACT);
        var before = Remarks.NOW.minusMillis(1);

        assertThat(comments.answered("org-a", before, 5)).containsExactly(new Comments.Answered(ID, Remarks.NOW),
                new Comments.Answered(other, Remarks.NOW));
        assertThat(comments.answered("org-a", before, 1)).hasSize(1);
        assertThat(comments.answered("org-a", Remarks.NOW, 5)).isEmpty();
        assertThat(comments.answered("org-b", before, 5)).isEmpty();
        comments.change(Remarks.replied(answered), ACT);
        assertThat(comments.answered("org-a", before, 5)).extracting(Comments.Answered::submission)
                .containsExactly(other);
        assertThat(comments.withUndisposed(List.of(ID, open.submission()))).containsExactly(open.submission());
    }

    private List<Comment> seen(Comments.Sight sight) {
        return comments.list(new Comments.Filter(ID, sight, null, null, null, null, null, null, null), null, 10)
                .items();
    }

    private static Comments.Filter filter(@Nullable Occasion secret, @Nullable String reader, @Nullable Boolean open,
            @Nullable String place) {
        return new Comments.Filter(ID,
                new Comments.Sight(secret == null ? Set.of() : Set.of(secret), Set.of(), reader, null), null,
                null, open, null, null, place, null);
    }

    private List<Comment> all(@Nullable Boolean open, @Nullable String place) {
        var all = new ArrayList<Comment>();
        Cursor cursor = null;
        do {
            var page = comments.list(filter(null, null, open, place), cursor, 100);
            all.addAll(page.items());
            cursor = page.next();
        } while (cursor != null);
        return all;
    }
}
