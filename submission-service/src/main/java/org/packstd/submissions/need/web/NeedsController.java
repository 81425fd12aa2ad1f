package org.packstd.submissions.need.web;

import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.function.Function;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.packstd.submissions.api.NeedsApi;
import org.packstd.submissions.api.model.Need;
import org.packstd.submissions.api.model.NeedAnswer;
import org.packstd.submissions.api.model.NeedAnswerPage;
import org.packstd.submissions.api.model.NeedPage;
import org.packstd.submissions.api.model.NeedStatement;
import org.packstd.submissions.api.model.NeedStatus;
import org.packstd.submissions.api.model.Offer;
import org.packstd.submissions.api.model.OfferDraft;
import org.packstd.submissions.api.model.OfferPage;
import org.packstd.submissions.api.model.Support;
import org.packstd.submissions.api.model.SupporterPage;
import org.packstd.submissions.conditional.IfMatch;
import org.packstd.submissions.idempotency.IdempotencyKeys;
import org.packstd.submissions.need.NeedId;
import org.packstd.submissions.need.Needs;
import org.packstd.submissions.need.ShareNeeds;
import org.packstd.submissions.page.Cursor;
import org.packstd.submissions.page.Page;
import org.packstd.submissions.problem.Problem;
import org.packstd.submissions.proceedings.Proceedings;
import org.packstd.submissions.proposal.Family;
import org.packstd.submissions.range.Range;
import org.packstd.submissions.security.Caller;
import org.packstd.submissions.submission.SubmissionId;
import org.packstd.submissions.submission.SubmissionIds;
import org.packstd.submissions.web.Answers;
import org.packstd.submissions.web.ApiPath;
import org.packstd.submissions.web.Pages;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;

@RestController
final class NeedsController implements NeedsApi {

    /** Answers are drafts for a while; nobody waits for more of them to be passed over. */
    private static final int MOST_PAGES_READ = 20;

    private final ShareNeeds share;
    private final Needs needs;
    private final Proceedings proceedings;
    private final IdempotencyKeys keys;
    private final SubmissionIds ids;
    private final Clock clock;

    NeedsController(ShareNeeds share, Needs needs, Proceedings proceedings, IdempotencyKeys keys, SubmissionIds ids,
            Clock clock) {
        this.share = share;
        this.needs = needs;
        this.proceedings = proceedings;
        this.keys = keys;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public ResponseEntity<NeedPage> listNeeds(@Nullable Family family, @Nullable String domain,
            @Nullable NeedStatus status, @Nullable String parameter, @Nullable String min, @Nullable String max,
            @Nullable String unit, String sort, @Nullable String cursor, Integer limit) {
        var filter = new Needs.Filter(family, domain,
                status == null ? null : org.packstd.submissions.need.Need.Status.valueOf(status.getValue()), parameter,
                bin(parameter, min, max, unit), order(sort));
        var page = needs.list(filter, Cursor.parse(cursor), limit);
        var caller = Caller.current();
        var reader = caller.organisation();
        var supported = reader == null
                ? List.<NeedId>of()
                : needs.supportedBy(page.items().stream().map(org.packstd.submissions.need.Need::id).toList(), reader);
        var items = page.items().stream()
                .map(need -> NeedRepresentations.represent(need, caller, supported.contains(need.id()))).toList();
        return Pages.answer(page, next -> new NeedPage(items).next(next));
    }

    private static @Nullable Range bin(@Nullable String parameter, @Nullable String min, @Nullable String max,
            @Nullable String unit) {
        if (min == null && max == null) {
            return null;
        }
        if (parameter == null) {
            throw Problem.malformed("parameter", null, "the parameter that min and max are about");
        }
        try {
            return Range.parse("", parameter, min, max, unit);
        } catch (Problem notARange) {
            var offence = notARange.offences().getFirst();
            throw Problem.malformed(String.valueOf(offence.pointer()).replace("/", ""), offence.value(),
                    String.valueOf(offence.expected()));
        }
    }

    private static Needs.Order order(String sort) {
        return switch (sort) {
            case "newest" -> Needs.Order.NEWEST;
            case "supporters" -> Needs.Order.SUPPORTERS;
            default -> throw Problem.malformed("sort", sort, "newest or supporters");
        };
    }

    @Override
    public ResponseEntity<Need> stateNeed(String idempotencyKey, NeedStatement statement) {
        var caller = Caller.current();
        var read = NeedRepresentations.statement(statement);
        var id = NeedId.parse(
                keys.reserve(caller, "stateNeed", idempotencyKey, statement, () -> "need-" + ids.ulid()));
        var need = share.state(id, read, !Boolean.FALSE.equals(statement.getNamed()), caller);
        return Answers.created(URI.create(ApiPath.BASE + "/needs/" + id))
                .eTag(NeedRepresentations.entityTag(need, caller, true))
                .body(NeedRepresentations.represent(need, caller, true));
    }

    @Override
    public ResponseEntity<Need> getNeed(String id, @Nullable String ifNoneMatch) {
        return answer(share.find(NeedId.parse(id)));
    }

    @Override
    public ResponseEntity<Need> withdrawNeed(String id, @Nullable String ifMatch) {
        return answer(share.withdraw(NeedId.parse(id), Caller.current(), IfMatch.required(ifMatch)));
    }

    @Override
    public ResponseEntity<Need> supportNeed(String id, Support support) {
        return answer(share.support(NeedId.parse(id), support.getNamed(), Caller.current()));
    }

    @Override
    public ResponseEntity<Need> withdrawSupport(String id) {
        return answer(share.withdrawSupport(NeedId.parse(id), Caller.current()));
    }

    @Override
    public ResponseEntity<SupporterPage> listSupporters(String id, @Nullable String cursor, Integer limit) {
        var need = share.find(NeedId.parse(id));
        var page = needs.supporters(need.id(), Caller.current().organisation(), Cursor.parse(cursor), limit);
        var items = page.items().stream().map(NeedRepresentations::represent).toList();
        return Pages.answer(page, next -> new SupporterPage(items, need.supporters()).next(next));
    }

    @Override
    public ResponseEntity<NeedAnswerPage> listAnswers(String id, @Nullable String cursor, Integer limit) {
        var need = share.find(NeedId.parse(id));
        return answers(at -> needs.answers(need.id(), at, limit), cursor, limit);
    }

    @Override
    public ResponseEntity<NeedAnswerPage> listAnsweredNeeds(String submission, @Nullable String cursor,
            Integer limit) {
        var found = proceedings.find(SubmissionId.parse(submission), Caller.current());
        return answers(at -> needs.answeredBy(found.dossier().id(), at, limit), cursor, limit);
    }

    /** What the caller may not know of is passed over, so that not even a cursor names it. */
    private ResponseEntity<NeedAnswerPage> answers(
            Function<@Nullable Cursor, Page<org.packstd.submissions.need.NeedAnswer>> pages, @Nullable String cursor,
            int limit) {
        var visible = new ArrayList<org.packstd.submissions.need.NeedAnswer>();
        var at = Cursor.parse(cursor);
        for (var read = 0; read < MOST_PAGES_READ && visible.size() <= limit; read++) {
            var page = pages.apply(at);
            visible.addAll(share.visible(page.items(), Caller.current()));
            at = page.next();
            if (at == null) {
                break;
            }
        }
        var shown = Page.of(visible, limit, answer -> answer.need() + ":" + answer.submission());
        var items = shown.items().stream().map(NeedRepresentations::represent).toList();
        return Pages.answer(shown, next -> new NeedAnswerPage(items).next(next));
    }

    @Override
    public ResponseEntity<NeedAnswer> answerNeed(String id, String submission) {
        var answer = share.answer(NeedId.parse(id), SubmissionId.parse(submission), Caller.current());
        return Answers.ok().body(NeedRepresentations.represent(answer));
    }

    @Override
    public ResponseEntity<OfferPage> listOffers(String id, @Nullable String cursor, Integer limit) {
        var page = needs.offers(share.find(NeedId.parse(id)).id(), Cursor.parse(cursor), limit);
        var items = page.items().stream().map(NeedRepresentations::represent).toList();
        return Pages.answer(page, next -> new OfferPage(items).next(next));
    }

    @Override
    public ResponseEntity<Offer> offerResult(String idempotencyKey, String need, OfferDraft draft) {
        var caller = Caller.current();
        var organisation = caller.requireOrganisation();
        var about = share.find(NeedId.parse(need)).id();
        var id = keys.reserve(caller, "offerResult " + about, idempotencyKey, draft,
                () -> "offer-" + ids.ulid());
        var offer = share.offer(new org.packstd.submissions.need.Offer(id, about, organisation, draft.getTitle(),
                draft.getAbstract(), draft.getLink(), draft.getAttachmentId(), clock.instant()), caller);
        return Answers.created(URI.create("%s/needs/%s/offers".formatted(ApiPath.BASE, about)))
                .body(NeedRepresentations.represent(offer));
    }

    private ResponseEntity<Need> answer(org.packstd.submissions.need.Need need) {
        var caller = Caller.current();
        var reader = caller.organisation();
        var supported = reader != null && !needs.supportedBy(List.of(need.id()), reader).isEmpty();
        return Answers.ok().eTag(NeedRepresentations.entityTag(need, caller, supported))
                .body(NeedRepresentations.represent(need, caller, supported));
    }
}
