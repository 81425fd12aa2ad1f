package org.packstd.submissions.permission;

import java.util.Locale;

/** All that can stand against an action of those whom it concerns: in both languages, with places for what is the case. */
public enum Hurdle {
    STATE("state: %s (expected: %s)", "状态：%s（应为：%s）"),
    STATE_EDITABLE("state: %s (expected: one in which the text may be changed)", "状态：%s（应为可修改文本的状态）"),
    STATE_ACCEPTED("state: not accepted yet (expected: an accepted one)", "状态：尚未受理（应为已受理）"),
    STATE_BALLOT_READY("state: %s (expected: BALLOT_READY under policy %s)", "状态：%s（按规则 %2$s 应为待投票）"),
    STATE_COMMENTED(
            "state: %s (expected: ENQUIRY, BALLOT_OPEN or RECIRCULATION; for reviewers IN_REVIEW)",
            "状态：%s（征求意见、投票中或再次流转时可提意见；评审人在评审中时）"),
    STATE_DISPOSING(
            "state: %s (expected: COMMENT_RESOLUTION or NEGATIVE_RESOLUTION, or IN_REVIEW, REVISION_REQUIRED, "
                    + "BALLOT_FAILED or PROCEDURAL_REVIEW)",
            "状态：%s（应为意见处理或处理反对票，或评审中、要求修改、投票未通过、程序审查）"),
    STATE_AS_COMMENTED("state: %s (expected: %s, as when the comment was made)", "状态：%s（应与提出意见时相同：%s）"),
    STATUS("status: %s (expected: %s)", "状况：%s（应为 %s）"),
    STATUS_IN_FORCE("status: %s (expected: RECEIVED or POSTED)", "状况：%s（应为 RECEIVED 或 POSTED）"),
    STATUS_REMOVED("status: %s (expected: any other)", "状况：%s（应为其他状况）"),
    STATUS_DECIDABLE(
            "status: %s (expected: NOTICE, or removed while it stood against the text)",
            "状况：%s（应为 NOTICE，或在不利于文本时被移除）"),
    POLICY_UNKNOWN("policy: %s (expected: one that this instance knows already)", "规则：%s（本实例尚不知晓该规则）"),
    POLICY_WITHOUT_REVIEW("policy: %s has no review (expected: a policy that has)", "规则 %s 没有评审阶段"),
    POLICY_WITHOUT_ENQUIRY("policy: %s has no enquiry (expected: a policy that has)", "规则 %s 没有征求意见阶段"),
    POLICY_WITHOUT_RECIRCULATION("policy: %s has no recirculation (expected: a policy that has)", "规则 %s 不设再次流转"),
    POLICY_LETS_NO_VOTE_CHANGE(
            "policy: %s lets no vote change after the ballot (expected: a policy that does)", "规则 %s 不允许投票结束后改票"),
    LICENCE(
            "licenceGranted: false (expected: true, the licence to publish, translate and adapt the text)",
            "尚未授予发布、翻译和改编文本的许可"),
    SCOPE(
            "scope: none (expected: what it covers and for what use, en, zh or both)", "缺少范围（应写明涵盖内容和用途，英文、中文或两者）"),
    TEXT_UNCHANGED(
            "text: the one that was handed in before (expected: a changed text)", "文本与上次提交的相同（应有修改）"),
    TEXT_CHANGED(
            "text: changed since the ballot (expected: a recirculation, so that the voters see it)",
            "文本在投票后有修改（应先再次流转，使投票人看到）"),
    CHANGE_NOTE(
            "changeNote: none (expected: what changed since the text was handed in last, and why)",
            "缺少修改说明（应写明上次提交以来改了什么以及原因）"),
    TITLE("title: in one language (expected: en and zh)", "标题只有一种语言（应有英文和中文）"),
    ABSTRACT("abstract: not in both languages (expected: en and zh)", "摘要缺少一种语言（应有英文和中文）"),
    CONSENT_WITHDRAWAL("consent: none (expected: the chair's consent to WITHDRAWAL)", "主席尚未同意撤回"),
    CONSENT_RECALL("consent: none (expected: the chair's consent to RECALL)", "主席尚未同意撤回投票"),
    CONSENT_OWN(
            "consent: your own (expected: that of another person, the chair)", "同意出自您本人（应由另一人，即主席同意）"),
    REVIEWS_NEEDED("reviews: none (expected: %d)", "尚无评审（应有 %d 份）"),
    REVIEWS_UNASKED(
            "reviews: none of text %d (expected: reviewers who are asked for it)", "文本 %d 尚未邀请评审人"),
    REVIEWS_OUT(
            "reviews: %d of %d out (expected: all in, or waived when overdue)", "评审 %2$d 份中有 %1$d 份未交（应全部提交，或逾期后放弃等待）"),
    REVIEWS_NONE_IN("reviews: none in (expected: at least one, as evidence)", "尚未收到评审（至少应有一份作为依据）"),
    FINDINGS("findings: none (expected: a review that found something)", "评审没有发现（应有提出发现的评审）"),
    ENQUIRY_NEEDED("enquiry: none (expected: one of %d days)", "尚未征求意见（应为期 %d 天）"),
    NOTICE("notice: until %s (expected: %d days of notice)", "预告期至 %s（应预告 %d 天）"),
    EXTENSIONS(
            "extensions: %d (expected: fewer than the %d of the policy)", "已延长 %d 次（规则最多允许 %d 次）"),
    RETURNED_ENOUGH(
            "returned: %d of %d (expected: fewer than the policy needs)", "已投 %d/%d（已达到规则所需，不必延长）"),
    ROUNDS(
            "rounds: %d (expected: fewer than the %d of the policy; the chair concludes, revises or rejects)",
            "已流转 %d 轮（规则最多允许 %d 轮；由主席结束处理、要求修改或拒绝）"),
    NEGATIVES(
            "negatives: %d not recirculated (expected: a recirculation first)", "%d 张反对票尚未再次流转（应先再次流转）"),
    PUBLICATION(
            "publication: under way (expected: a decision that is not released)", "发布正在进行（应为尚未放行的决定）"),
    PUBLICATION_UNAPPEALED("publication: under way (expected: an appeal before that)", "发布正在进行（申诉须在此之前）"),
    APPEALS_RUN("appeals: until %s (expected: after that)", "申诉期至 %s（须在此之后）"),
    APPEALS_OVER("appeals: until %s (expected: before that)", "申诉期已于 %s 结束"),
    APPEAL_HELD("appeal: held for %d days already (expected: a decision of the panel)", "申诉已暂停满 %d 天（应由裁定小组作出决定）"),
    APPEAL_OWN_DECISION(
            "appeal: %s decided in this case (expected: somebody who took no part in it holds the appeal)",
            "%s 在本案中作过决定（应由未参与决定者暂停申诉）"),
    BALLOT_OVER("ballot: over since %s (expected: a vote before that)", "投票已于 %s 结束"),
    BALLOT_OVER_FOR_COMMENTS("ballot: over since %s (expected: a comment before that)", "投票已于 %s 结束，不再接收意见"),
    BALLOT_RUNS(
            "the ballot is open until %s and %d of %d organisations have not returned",
            "投票开放至 %s，%3$d 个组织中有 %2$d 个尚未投票"),
    RECIRCULATION_RUNS("the recirculation is open until %s (expected: after that)", "再次流转开放至 %s（须在此之后）"),
    VOTE_GIVING_WAY(
            "vote: none that may give way (expected: a counted disapproval that did not)", "没有可以让步的投票（应为已计入且未让步的反对票）"),
    CONFLICT_OF_CERTIFIER(
            "conflict of interest: yours (expected: a certifier without one)", "您有利益冲突（应由无利益冲突的核准人办理）"),
    CONFLICT_OF_CHAIR("conflict of interest: yours (expected: a chair without one)", "您有利益冲突（应由无利益冲突的主席办理）"),
    CONFLICT_FOR_VICE_CHAIR(
            "conflict of interest: yours (expected: the vice-chair of %s, to whom the chair hands over)",
            "您有利益冲突（应由 %s 的副主席接手）"),
    CONFLICT_OF_VICE_CHAIR("conflict of interest: yours (expected: somebody without one)", "您有利益冲突（应由无利益冲突的人办理）"),
    LEADS_COMMITTEE("person: leads %s (expected: a certifier who does not)", "您主持 %s（核准人不得主持该委员会）"),
    NOT_THE_SECRETARY(
            "person: not the secretary of %s (expected: the one whom the committee names)",
            "您不是 %s 的秘书（应由该委员会指定的秘书办理）"),
    NOT_THE_CHAIR(
            "person: not the chair of %s (expected: the one whom the committee names)", "您不是 %s 的主席（应由该委员会指定的主席办理）"),
    CHAIR_IS_FREE(
            "person: the vice-chair of %s (expected: the chair, who has no conflict of interest)",
            "您是 %s 的副主席（主席没有利益冲突，应由主席办理）"),
    PANEL_DECIDED("panel: %s decided in this case" + Hurdle.NO_PART, "%s 在本案中作过决定" + Hurdle.NO_PART_ZH),
    PANEL_MOVED("panel: %s moved the decision" + Hurdle.NO_PART, "%s 提出了该决定的动议" + Hurdle.NO_PART_ZH),
    PANEL_SECONDED("panel: %s seconded the decision" + Hurdle.NO_PART, "%s 附议了该决定" + Hurdle.NO_PART_ZH),
    PANEL_REVIEWED("panel: %s reviewed text %d" + Hurdle.NO_PART, "%s 评审过文本 %d" + Hurdle.NO_PART_ZH),
    PANEL_VOTED("panel: %s voted in %s" + Hurdle.NO_PART, "%s 在 %s 中投过票" + Hurdle.NO_PART_ZH),
    PANEL_VOTED_FOR(
            "panel: %s voted in %s for %s, which belongs together with it" + Hurdle.NO_PART,
            "%s 在 %s 中代表与之关联的 %s 投过票" + Hurdle.NO_PART_ZH),
    PANEL_CAST("panel: %s cast a vote in %s" + Hurdle.NO_PART, "%s 在 %s 中投过票" + Hurdle.NO_PART_ZH),
    SPONSORS("sponsors: %s (expected: each CONFIRMED, or taken back)", "共同提案方：%s（应全部确认，或收回邀请）"),
    PATENT_REMOVED(
            "patents: %s: removed while %s stood against the text (expected: a decision of an ipr-officer)",
            "专利 %s：%s 尚不利于文本时被移除（应由专利专员决定）"),
    PATENT_UNWILLING(
            "patents: %s: %s is unwilling to license (expected: a more favourable option of the holder)",
            "专利 %s：%s 不愿许可（应由持有人给出更有利的选择）"),
    PATENT_UNANSWERED(
            "patents: %s: %s has not answered the notice of a third party (expected: its answer, or from %s on the "
                    + "decision of an ipr-officer)",
            "专利 %s：%s 尚未答复第三方的通知（应等其答复，或自 %s 起由专利专员决定）"),
    PATENT_UNRESOLVED(
            "patents: %s: %s will decide on a licence later (expected: RAND or a more favourable option)",
            "专利 %s：%s 稍后决定许可（应为合理无歧视或更有利的选择）"),
    PATENT_UNREAD(
            "patents: %s: the licence text of %s is not verified (expected: an ipr-officer has read it)",
            "专利 %s：%s 的许可文本尚未核实（应由专利专员审阅）"),
    PATENT_UNATTESTED(
            "patents: %s did not attest at stage %s of text %d (expected: NO_UNDECLARED_CLAIM or DECLARED)",
            "专利：%s 尚未就文本 %3$d 在阶段 %2$s 作出声明"),
    CHANGE_NOT_IN_TEXT(
            "%d accepted change%s of substance %s not in the text (expected: a revision)",
            "%d 处已采纳的实质修改尚未写入文本（应先修改文本）"),
    COMMENTS_UNANSWERED("%s comment%s a disposition: %s", "%s 条意见尚未处理：%3$s"),
    COMMENTS_UNANSWERED_MANY("at least %s comment%s a disposition: %s", "至少 %s 条意见尚未处理：%3$s"),
    COMMENT_LAPSED(
            "comment: %s lapsed with its ballot, which was taken back (expected: one that counts)", "意见 %s 已随被撤回的投票失效"),
    COMMENT_WITHDRAWN("comment: %s was withdrawn (expected: one that stands)", "意见 %s 已收回"),
    COMMENT_UNDISPOSED("comment: %s has no disposition yet (expected: one to reply to)", "意见 %s 尚未处理，无可答复"),
    COMMENT_DISPOSED("comment: %s has a disposition (expected: one that has none)", "意见 %s 已经处理"),
    REPLIES_OVER("comment: replies were due by %s (expected: a reply before that)", "答复期限已于 %s 届满"),
    OPTION_BEST("option: nothing is more favourable (expected: one that can be better)", "没有更有利的选择"),
    HOLDER_MAY_ANSWER("the holder may answer until %s (expected: a decision after that)", "持有人可在 %s 前答复（须在此之后决定）"),
    BAD_STANDING("organisation: %s is not in good standing (expected: one that is)", "组织 %s 的资格状况不良");

    private static final String NO_PART = " (expected: a certifier who took no part in what is appealed against)";
    private static final String NO_PART_ZH = "（应由未参与被申诉事项的核准人裁定）";

    private final String english;
    private final String chinese;

    Hurdle(String english, String chinese) {
        this.english = english;
        this.chinese = chinese;
    }

    /** What programs know it by, such as {@code reviews-out}. */
    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    String english() {
        return english;
    }

    String chinese() {
        return chinese;
    }

    /** It stands against something, with what is the case in the order of the places. */
    public Hindrance with(Object... values) {
        return Hindrance.of(this, values);
    }
}
