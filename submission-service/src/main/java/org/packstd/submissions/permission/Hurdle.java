package org.packstd.submissions.permission;

import java.util.Locale;

/**
 * All that can stand against an action of those whom it concerns: what is and what is expected, as programs, logs and histories
 * have it, with places for what is the case. What people read is in {@link Wording}.
 */
public enum Hurdle {
    STATE("state: %s (expected: %s)"),
    STATE_EDITABLE("state: %s (expected: one in which the text may be changed)"),
    STATE_ACCEPTED("state: not accepted yet (expected: an accepted one)"),
    STATE_BALLOT_READY("state: %s (expected: BALLOT_READY under policy %s)"),
    STATE_COMMENTED("state: %s (expected: ENQUIRY, BALLOT_OPEN or RECIRCULATION; for reviewers IN_REVIEW)"),
    STATE_DISPOSING(
            "state: %s (expected: COMMENT_RESOLUTION or NEGATIVE_RESOLUTION, or IN_REVIEW, REVISION_REQUIRED, "
                    + "BALLOT_FAILED or PROCEDURAL_REVIEW)"),
    STATE_AS_COMMENTED("state: %s (expected: %s, as when the comment was made)"),
    STATE_UNFROZEN("state: %s (expected: a submission whose text is not frozen)"),
    STATE_COUNTED("state: %s (expected: a submission with a ballot that was counted)"),
    STATE_CHECKED("state: %s (expected: a text that passed its checks)"),
    STATE_GOING_ON("state: %s (expected: the process goes on)"),
    STATE_STILL("state: %s (expected: still %s; a comment that came too late is taken back)"),
    STATE_WITH_POLICY("state: %s (expected: an accepted submission, whose policy is fixed)"),
    STATUS("status: %s (expected: %s)"),
    STATUS_IN_FORCE("status: %s (expected: RECEIVED or POSTED)"),
    STATUS_REMOVED("status: %s (expected: any other)"),
    STATUS_DECIDABLE("status: %s (expected: NOTICE, or removed while it stood against the text)"),
    POLICY_UNKNOWN("policy: %s (expected: one that this instance knows already)"),
    POLICY_WITHOUT_REVIEW("policy: %s has no review (expected: a policy that has)"),
    POLICY_WITHOUT_ENQUIRY("policy: %s has no enquiry (expected: a policy that has)"),
    POLICY_WITHOUT_RECIRCULATION("policy: %s has no recirculation (expected: a policy that has)"),
    POLICY_LETS_NO_VOTE_CHANGE("policy: %s lets no vote change after the ballot (expected: a policy that does)"),
    LICENCE("licenceGranted: false (expected: true, the licence to publish, translate and adapt the text)"),
    SCOPE("scope: none (expected: what it covers and for what use, en, zh or both)"),
    TEXT_UNCHANGED("text: the one that was handed in before (expected: a changed text)"),
    TEXT_CHANGED("text: changed since the ballot (expected: a recirculation, so that the voters see it)"),
    CHANGE_NOTE("changeNote: none (expected: what changed since the text was handed in last, and why)"),
    TITLE("title: in one language (expected: en and zh)"),
    ABSTRACT("abstract: not in both languages (expected: en and zh)"),
    CONSENT_WITHDRAWAL("consent: none (expected: the chair's consent to WITHDRAWAL)"),
    CONSENT_RECALL("consent: none (expected: the chair's consent to RECALL)"),
    CONSENT_OWN("consent: your own (expected: that of another person, the chair)"),
    REVIEWS_NEEDED("reviews: none (expected: %d)"),
    REVIEWS_UNASKED("reviews: none of text %d (expected: reviewers who are asked for it)"),
    REVIEWS_OUT("reviews: %d of %d out (expected: all in, or waived when overdue)"),
    REVIEW_WAIVED("review: waived (expected: one that is waited for)"),
    REVIEW_NOT_AWAITED("review: in or waived (expected: one that is waited for)"),
    REVIEW_NOT_OVERDUE("review: due %s (expected: an overdue one)"),
    REVIEW_OF_ANOTHER_TEXT("review: of text %d (expected: one of text %d)"),
    REVIEWS_NONE_IN("reviews: none in (expected: at least one, as evidence)"),
    FINDINGS("findings: none (expected: a review that found something)"),
    ENQUIRY_NEEDED("enquiry: none (expected: one of %d days)"),
    NOTICE("notice: until %s (expected: %d days of notice)"),
    EXTENSIONS("extensions: %d (expected: fewer than the %d of the policy)"),
    RETURNED_ENOUGH("returned: %d of %d (expected: fewer than the policy needs)"),
    ROUNDS("rounds: %d (expected: fewer than the %d of the policy; the chair concludes, revises or rejects)"),
    NEGATIVES("negatives: %d not recirculated (expected: a recirculation first)"),
    PUBLICATION("publication: under way (expected: a decision that is not released)"),
    PUBLICATION_UNAPPEALED("publication: under way (expected: an appeal before that)"),
    APPEALS_RUN("appeals: until %s (expected: after that)"),
    APPEALS_OVER("appeals: until %s (expected: before that)"),
    APPEAL_HELD("appeal: held for %d days already (expected: a decision of the panel)"),
    APPEAL_OWN_DECISION("appeal: %s decided in this case (expected: somebody who took no part in it holds the appeal)"),
    BALLOT_OVER("ballot: over since %s (expected: a vote before that)"),
    BALLOT_OVER_FOR_COMMENTS("ballot: over since %s (expected: a comment before that)"),
    BALLOT_RUNS("the ballot is open until %s and %d of %d organisations have not returned"),
    BALLOT_NOT_OPEN("ballot: %s takes no more votes (expected: an open ballot)"),
    BALLOT_ENDED("ballot: %s is over (expected: an open ballot)"),
    BALLOT_VOTES_SECRET("ballot: open until %s (expected: no open ballot, since the archive holds the votes)"),
    BALLOT_UNCOUNTED("ballot: %s is open (expected: a ballot that was counted)"),
    BALLOT_COUNTING("ballot: %s is being counted (expected: a ballot that was counted)"),
    BALLOT_TAKEN_BACK("ballot: %s was withdrawn and never counted (expected: a ballot that was counted)"),
    RECIRCULATION_RUNS("the recirculation is open until %s (expected: after that)"),
    VOTE_GIVING_WAY("vote: none that may give way (expected: a counted disapproval that did not)"),
    VOICE_OF_GROUP("organisation: %s (expected: %s); both belong together and have one vote, which %2$s casts"),
    CONFLICT_OF_CERTIFIER("conflict of interest: yours (expected: a certifier without one)"),
    CONFLICT_OF_CHAIR("conflict of interest: yours (expected: a chair without one)"),
    CONFLICT_FOR_VICE_CHAIR(
            "conflict of interest: yours (expected: the vice-chair of %s, to whom the chair hands over)"),
    CONFLICT_OF_VICE_CHAIR("conflict of interest: yours (expected: somebody without one)"),
    CONFLICT_OF_REVIEWER(
            "conflict of interest: yours (expected: a reviewer without one, or a waiver by the secretary)"),
    LEADS_COMMITTEE("person: leads %s (expected: a certifier who does not)"),
    NOT_THE_SECRETARY("person: not the secretary of %s (expected: the one whom the committee names)"),
    NOT_THE_CHAIR("person: not the chair of %s (expected: the one whom the committee names)"),
    CHAIR_IS_FREE("person: the vice-chair of %s (expected: the chair, who has no conflict of interest)"),
    PANEL_DECIDED("panel: %s decided in this case" + Hurdle.NO_PART),
    PANEL_MOVED("panel: %s moved the decision" + Hurdle.NO_PART),
    PANEL_SECONDED("panel: %s seconded the decision" + Hurdle.NO_PART),
    PANEL_REVIEWED("panel: %s reviewed text %d" + Hurdle.NO_PART),
    PANEL_VOTED("panel: %s voted in %s" + Hurdle.NO_PART),
    PANEL_VOTED_FOR("panel: %s voted in %s for %s, which belongs together with it" + Hurdle.NO_PART),
    PANEL_CAST("panel: %s cast a vote in %s" + Hurdle.NO_PART),
    SPONSORS("sponsors: %s (expected: each CONFIRMED, or taken back)"),
    PATENT_REMOVED("patents: %s: removed while %s stood against the text (expected: a decision of an ipr-officer)"),
    PATENT_UNWILLING("patents: %s: %s is unwilling to license (expected: a more favourable option of the holder)"),
    PATENT_UNANSWERED(
            "patents: %s: %s has not answered the notice of a third party (expected: its answer, or from %s on "
                    + "the decision of an ipr-officer)"),
    PATENT_UNRESOLVED("patents: %s: %s will decide on a licence later (expected: RAND or a more favourable option)"),
    PATENT_UNREAD("patents: %s: the licence text of %s is not verified (expected: an ipr-officer has read it)"),
    PATENT_UNATTESTED("patents: %s did not attest at stage %s of text %d (expected: NO_UNDECLARED_CLAIM or DECLARED)"),
    PATENT_TEXT_MOVED_ON("textHash: %s (expected: %s, which the text has by now; read it again)"),
    PATENT_STATEMENT_STANDS("statement: %s (expected: %s, as attested at %s; it cannot be taken back)"),
    CHANGE_NOT_IN_TEXT("%d accepted change%s of substance %s not in the text (expected: a revision)"),
    COMMENTS_UNANSWERED("%s comment%s a disposition: %s"),
    COMMENTS_UNANSWERED_MANY("at least %s comment%s a disposition: %s"),
    COMMENT_LAPSED("comment: %s lapsed with its ballot, which was taken back (expected: one that counts)"),
    COMMENT_WITHDRAWN("comment: %s was withdrawn (expected: one that stands)"),
    COMMENT_UNDISPOSED("comment: %s has no disposition yet (expected: one to reply to)"),
    COMMENT_DISPOSED("comment: %s has a disposition (expected: one that has none)"),
    REPLIES_OVER("comment: replies were due by %s (expected: a reply before that)"),
    FILES_ENOUGH("attachments: %d (expected: fewer than %d)"),
    IMPACT_UNKNOWN("impact: %s revision %s cannot be compared with (expected: one that is published)"),
    KEYS_ENOUGH("keys: %d (expected: fewer than %d; revoke one that is no longer used)"),
    KEY_REVOKED("%s: revoked (expected: a request with an Idempotency-Key of its own)"),
    OPTION_BEST("option: nothing is more favourable (expected: one that can be better)"),
    HOLDER_MAY_ANSWER("the holder may answer until %s (expected: a decision after that)"),
    BAD_STANDING("organisation: %s is not in good standing (expected: one that is)");

    private static final String NO_PART = " (expected: a certifier who took no part in what is appealed against)";

    private final String reason;

    Hurdle(String reason) {
        this.reason = reason;
    }

    /** What programs know it by, such as {@code reviews-out}. */
    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    String reason() {
        return reason;
    }

    /** It stands against something, with what is the case in the order of the places. */
    public Hindrance with(Object... values) {
        return Hindrance.of(this, values);
    }
}
