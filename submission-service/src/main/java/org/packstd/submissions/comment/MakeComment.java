package org.packstd.submissions.comment;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.packstd.submissions.audit.Act;
import org.packstd.submissions.audit.Actor;
import org.packstd.submissions.ballot.BallotPapers;
import org.packstd.submissions.ballot.Paper;
import org.packstd.submissions.ballot.Terms;
import org.packstd.submissions.ballot.Voter;
import org.packstd.submissions.electorate.Represented;
import org.packstd.submissions.permission.Hurdle;
import org.packstd.submissions.permission.Permissions;
import org.packstd.submissions.problem.Offence;
import org.packstd.submissions.problem.Problem;
import org.packstd.submissions.proceedings.Proceedings;
import org.packstd.submissions.security.Caller;
import org.packstd.submissions.submission.Ability;
import org.packstd.submissions.submission.Submission;
import org.packstd.submissions.submission.SubmissionId;

/** Says something to a submission while it is asked for. */
public final class MakeComment {

    private final Proceedings proceedings;
    private final Comments comments;
    private final BallotPapers papers;
    private final Represented represented;
    private final PayloadReader reader;
    private final FindScope scope;
    private final Clock clock;

    public MakeComment(Proceedings proceedings, Comments comments, BallotPapers papers, Represented represented,
            PayloadReader reader, FindScope scope, Clock clock) {
        this.proceedings = proceedings;
        this.comments = comments;
        this.papers = papers;
        this.represented = represented;
        this.reader = reader;
        this.scope = scope;
        this.clock = clock;
    }

    /**
     * Makes a comment under an identifier that was reserved for it; repeating it finds the comment of the first time.
     *
     * @throws Problem 403 or 409 if comments are not asked for, or not this caller's, and 422 if it breaks a rule
     */
    public Comment make(SubmissionId submission, CommentId reserved, Remark remark, Caller caller) {
        var found = proceedings.find(submission, caller);
        var made = comments.find(submission, reserved);
        if (made.isPresent()) {
            return made.get();
        }
        var visit = visit(found, caller);
        var organisation = caller.requireOrganisation();
        var offences = new ArrayList<>(remark.offences());
        if (offences.isEmpty()) {
            offences.addAll(visit.offences(remark, organisation));
        }
        if (!offences.isEmpty()) {
            throw Problem.ruleViolated(offences);
        }
        var comment = visit.comment(reserved, remark, organisation, caller.subject());
        var act = new Act("comment.made", Actor.of(caller), comment.createdAt(), null, Map.of(
                "comment", reserved.value(), "occasion", comment.occasion().toString(), "organisation", organisation,
                "severity", remark.severity().name(), "type", remark.type().name()));
        if (!comments.add(comment, act)) {
            return comments.find(submission, reserved).orElseThrow();
        }
        if (comment.must()) {
            visit.clearIfFlipped(organisation);
        }
        visit.demandInTime(List.of(comment));
        return comments.find(submission, reserved).orElseThrow();
    }

    /**
     * Prepares for one or many comments of one caller.
     *
     * @throws Problem 403 or 409 if comments are not asked for, or not this caller's
     */
    public Visit visit(Submission submission, Caller caller) {
        CommentRights.enforce(CommentRights.making(submission, caller, clock.instant()));
        var occasion = Objects.requireNonNull(Occasions.now(submission), "comments are asked for");
        var terms = submission instanceof Ability.Voting voting ? voting.ballot().terms() : null;
        return new Visit(submission, occasion, terms, reader.read(submission.dossier().proposal().payload()),
                occasion.stage() == Stage.RECIRCULATION ? scope.of(submission) : null, caller.subject());
    }

    /** What all comments of one request have in common. */
    public final class Visit {

        private final Submission submission;
        private final Occasion occasion;
        private final @Nullable Terms terms;
        private final PayloadReader.Text text;
        private final @Nullable RecirculationScope within;
        private final String person;
        private final Map<String, Boolean> disapproving = new HashMap<>();

        private Visit(Submission submission, Occasion occasion, @Nullable Terms terms, PayloadReader.Text text,
                @Nullable RecirculationScope within, String person) {
            this.submission = submission;
            this.occasion = occasion;
            this.terms = terms;
            this.text = text;
            this.within = within;
            this.person = person;
        }

        /** All that is wrong with a remark on this submission, as it is now. */
        public List<Offence> offences(Remark remark, String organisation) {
            var offences = new ArrayList<Offence>();
            points("/anchor/pointer", remark.anchor().pointer(), offences);
            var change = remark.change();
            if (change != null) {
                for (var i = 0; i < change.patch().size(); i++) {
                    points("/proposedChange/patch/" + i, change.patch().get(i), offences);
                }
            }
            if (within != null && offences.isEmpty() && !within.covers(remark.anchor())) {
                offences.add(Offence.of("/anchor", "recirculation-scope", remark.anchor().toString(),
                        "what is recirculated: " + within.toSentence()));
            }
            if (remark.severity() == CommentSeverity.MUST_BE_SATISFIED
                    && !disapproving.computeIfAbsent(organisation, this::disapproves)) {
                offences.add(Offence.of("/severity", "must-needs-disapproval", remark.severity().name(), terms == null
                        ? "SHOULD or NOTE; outside a ballot nobody disapproves"
                        : "SHOULD or NOTE, or a vote DISAPPROVE of %s in %s first"
                                .formatted(whose(terms, organisation).unit(), terms.id())));
            }
            return offences;
        }

        private void points(String where, @Nullable String pointer, List<Offence> offences) {
            if (pointer != null && text.hash(pointer).isEmpty()) {
                var near = text.near(pointer);
                offences.add(Offence.of(where, "anchor-exists", pointer, near.isEmpty()
                        ? "a clause or figure; there is nothing in the payload to point to"
                        : "a part of the payload, such as " + String.join(", ", near)));
            }
        }

        private void points(String where, ProposedChange.Operation operation, List<Offence> offences) {
            points(where + "/from", operation.from(), offences);
            switch (operation.op()) {
                case REMOVE, REPLACE, TEST -> points(where + "/path", operation.path(), offences);
                case ADD, MOVE, COPY -> {
                    var parent = operation.path().lastIndexOf('/');
                    if (parent > 0) {
                        points(where + "/path", operation.path().substring(0, parent), offences);
                    }
                }
            }
        }

        private boolean disapproves(String organisation) {
            return terms != null && papers.find(terms.snapshot(), whose(terms, organisation).unit())
                    .filter(Paper::disapproves).isPresent();
        }

        /** Whose vote goes with what is said: that of who speaks for the organisation; where persons vote, that person's own. */
        private Voter whose(Terms of, String organisation) {
            if (papers.voters(of.snapshot(), null, 1).stream().anyMatch(Voter::isPerson)) {
                return new Voter(person, organisation, Set.of());
            }
            return Voter.of(represented.by(of.snapshot(), organisation).orElse(organisation));
        }

        /** The comment that a remark without offences becomes. */
        public Comment comment(CommentId id, Remark remark, String organisation, String person) {
            var dossier = submission.dossier();
            var pointer = remark.anchor().pointer();
            var footing = new Footing(dossier.textRevision(),
                    pointer == null ? null : text.hash(pointer).orElseThrow());
            return new Comment(id, dossier.id(), occasion, organisation, person, remark, footing,
                    terms == null ? null : terms.id().toString(),
                    remark.severity() == CommentSeverity.MUST_BE_SATISFIED, remark.sensitiveWords(),
                    clock.instant(), 1, null, null);
        }

        /** Votes may change between our look at them and the comment; whoever comes last clears. */
        public void clearIfFlipped(String organisation) {
            if (terms != null && !disapproves(organisation)) {
                var whose = whose(terms, organisation);
                comments.clearMust(submission.dossier().id(), whose.isPerson() ? whose : Voter.of(organisation),
                        terms.id(),
                        HearVotes.cleared(terms, organisation, Actor.SYSTEM, clock.instant()));
            }
        }

        /**
         * Annexes comments that were stored. The submission may have moved on between our look at it and that, to where nobody
         * would answer them: then they are taken back.
         *
         * @throws Problem 409 if it has moved on
         */
        public void demandInTime(List<Comment> made) {
            var present = proceedings.annex(submission.dossier().id());
            if (occasion.equals(Occasions.now(present))) {
                return;
            }
            var late = Hurdle.STATE_STILL.with(present.state(), submission.state());
            made.forEach(comment -> takeBack(comment, late.reason()));
            throw Permissions.stands(late);
        }

        private void takeBack(Comment late, String why) {
            var at = clock.instant();
            var act = new Act("comment.disposed", Actor.SYSTEM, at, why, Map.of("comment", late.id().value(),
                    "disposition", DispositionKind.WITHDRAWN_BY_COMMENTER.name(), "organisation", late.organisation()));
            var found = late;
            while (found.isOpen()
                    && !comments.change(found.disposed(new Disposition(Verdict.WITHDRAWN, late.organisation(), at)),
                            act)) {
                found = comments.find(late.submission(), late.id()).orElseThrow();
            }
        }
    }
}
