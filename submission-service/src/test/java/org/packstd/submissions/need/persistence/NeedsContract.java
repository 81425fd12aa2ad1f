package org.packstd.submissions.need.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.packstd.submissions.audit.Act;
import org.packstd.submissions.audit.Actor;
import org.packstd.submissions.need.Need;
import org.packstd.submissions.need.NeedAnswer;
import org.packstd.submissions.need.NeedId;
import org.packstd.submissions.need.NeedStatement;
import org.packstd.submissions.need.Needs;
import org.packstd.submissions.need.Offer;
import org.packstd.submissions.need.Support;
import org.packstd.submissions.need.VolumeClass;
import org.packstd.submissions.page.Cursor;
import org.packstd.submissions.proposal.Family;
import org.packstd.submissions.proposal.LocalizedText;
import org.packstd.submissions.range.Range;
import org.packstd.submissions.submission.PublishedAs;
import org.packstd.submissions.submission.SubmissionId;

/** What any store of needs must do. */
abstract class NeedsContract {

    private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");
    private static final Act ACT = new Act("need.changed", Actor.SYSTEM, NOW, null, Map.of());

    private Needs needs;

    abstract MongoDatabase database();

    @BeforeEach
    void open() {
        var store = new MongoNeeds(database());
        store.createIndexes();
        needs = store;
    }

    @Test
    void aNeedComesBackAsItWasWritten() {
        var need = need(1, "CSP", Range.parse("", "pitchX", "0.30", "0.350", "mm"),
                Range.parse("", "terminals", null, "400", null));
        assertThat(needs.add(need, ACT)).isTrue();
        assertThat(needs.add(need, ACT)).isFalse();
        assertThat(needs.find(need.id())).contains(need);

        var met = new Need(need.id(), need.organisation(), need.named(), need.statement(), Need.Status.MET,
                new PublishedAs("PS-CSP-0012", "A"), need.supporters(), NOW, NOW.plusSeconds(1), 2);
        assertThat(needs.change(met, ACT)).isTrue();
        assertThat(needs.change(met, ACT)).isFalse();
        assertThat(needs.find(need.id())).contains(met);
    }

    @Test
    void needsAreListedByWhatTheyOverlapInAnyUnit() {
        add(need(1, "CSP", Range.parse("", "pitchX", "0.30", "0.35", "mm")));
        add(need(2, "CSP", Range.parse("", "pitchX", "400", "500", "um")));
        add(need(3, "SMT", Range.parse("", "pitchX", "20", null, "mil")));
        add(need(4, "CSP", Range.parse("", "power", "0.4", "0.5", "W")));

        assertThat(list("pitchX", "0.35", "0.40", "mm")).containsExactly("2", "1");
        assertThat(list("pitchX", "0.36", "0.39", "mm")).isEmpty();
        assertThat(list("pitchX", "450", null, "um")).containsExactly("3", "2");
        assertThat(list("pitchX", null, "0.3", "mm")).containsExactly("1");
        assertThat(list("pitchX", "0.4", "0.5", "W")).isEmpty();
        assertThat(numbers(new Needs.Filter(null, null, null, "pitchX", null, Needs.Order.NEWEST)))
                .containsExactly("3", "2", "1");
        assertThat(numbers(new Needs.Filter(Family.of("SMT"), "AUTOMOTIVE", Need.Status.OPEN, null, null,
                Needs.Order.NEWEST))).containsExactly("3");
        assertThat(numbers(new Needs.Filter(null, "MEDICAL", null, null, null, Needs.Order.NEWEST))).isEmpty();
    }

    @Test
    void anOrganisationSupportsOnceAndMayWithdraw() {
        var id = add(need(1, "CSP", Range.parse("", "pitchX", "0.3", null, "mm"))).id();
        support(id, "aurora-semi", true);
        support(id, "aurora-semi", false);
        support(id, "bluepeak-osat", true);

        assertThat(needs.countSupporters(id)).isEqualTo(2);
        assertThat(needs.find(id).orElseThrow().supporters()).isEqualTo(2);
        assertThat(named(id, null)).containsExactly("bluepeak-osat");
        assertThat(named(id, "aurora-semi")).containsExactly("aurora-semi", "bluepeak-osat");
        assertThat(needs.supportedBy(List.of(id), "cedar-test")).isEmpty();

        needs.withdrawSupport(id, "bluepeak-osat", ACT);
        needs.withdrawSupport(id, "cedar-test", ACT);
        assertThat(needs.countSupporters(id)).isEqualTo(1);
        support(id, "bluepeak-osat", true);
        assertThat(needs.countSupporters(id)).isEqualTo(2);
        assertThat(needs.supportedBy(List.of(id), "bluepeak-osat")).containsExactly(id);
    }

    @Test
    void thoseWithMostSupportersComeFirstPageByPage() {
        for (var i = 1; i <= 5; i++) {
            var id = add(need(i, "CSP", Range.parse("", "pitchX", "0.3", null, "mm"))).id();
            for (var j = 0; j < i % 3; j++) {
                support(id, "org-" + j, true);
            }
            needs.countSupporters(id);
        }

        var filter = new Needs.Filter(null, null, null, null, null, Needs.Order.SUPPORTERS);
        var first = needs.list(filter, null, 3);
        assertThat(first.items()).extracting(need -> number(need)).containsExactly("5", "2", "4");
        assertThat(needs.list(filter, first.next(), 3).items()).extracting(need -> number(need))
                .containsExactly("1", "3");
    }

    @Test
    void theStoredNumberIsRightHoweverManySupportAtOnce() throws Exception {
        var id = add(need(1, "CSP", Range.parse("", "pitchX", "0.3", null, "mm"))).id();
        try (var all = Executors.newVirtualThreadPerTaskExecutor()) {
            var done = IntStream.range(0, 24).mapToObj(i -> all.submit(() -> {
                support(id, "org-" + i, true);
                return needs.countSupporters(id);
            })).toList();
            for (var each : done) {
                each.get();
            }
        }

        assertThat(needs.find(id).orElseThrow().supporters()).isEqualTo(24);
    }

    @Test
    void answersAndOffersAreListedAndNotDoubled() {
        var id = add(need(1, "CSP", Range.parse("", "pitchX", "0.3", null, "mm"))).id();
        var submission = new SubmissionId("sub-01");
        var answer = new NeedAnswer(id, submission, "aurora-semi", NOW);
        assertThat(needs.answer(answer, ACT)).isEqualTo(answer);
        assertThat(needs.answer(new NeedAnswer(id, submission, "aurora-semi", NOW.plusSeconds(5)), ACT))
                .as("the first one").isEqualTo(answer);
        assertThat(needs.answers(id, null, 10).items()).containsExactly(answer);
        assertThat(needs.answeredBy(submission, null, 10).items()).containsExactly(answer);

        var offer = new Offer("offer-1", id, "delta-lab", "Warpage", "What we measured.", "https://example.org/x", null,
                NOW);
        assertThat(needs.offer(offer, ACT)).isTrue();
        assertThat(needs.offer(offer, ACT)).isFalse();
        assertThat(needs.offers(id, null, 10).items()).containsExactly(offer);
    }

    @Test
    void whatWasStoredBeforeTheRulesBecameStricterCanBeRead() {
        var words = "We pay 0.20 USD a part.";
        var fit = need(1, "CSP", Range.parse("", "pitchX", "0.3", null, "mm"));
        var stated = fit.statement();
        var old = new Need(fit.id(), fit.organisation(), true, new NeedStatement(stated.title(), words,
                stated.family(), stated.parameters(), stated.domains(), stated.volume()), Need.Status.OPEN, null, 0,
                NOW,
                NOW, 1);
        var offer = new Offer("offer-1", old.id(), "delta-lab", "Warpage", words, "http://example.org/x", null, NOW);
        add(old);
        needs.offer(offer, ACT);

        assertThat(needs.find(old.id())).contains(old);
        assertThat(needs.offers(old.id(), null, 10).items()).containsExactly(offer);
    }

    private Need add(Need need) {
        needs.add(need, ACT);
        return need;
    }

    private void support(NeedId id, String organisation, boolean named) {
        needs.support(new Support(id, organisation, named, NOW), ACT);
    }

    private List<String> named(NeedId id, @Nullable String reader) {
        return needs.supporters(id, reader, null, 10).items().stream().map(Support::organisation).toList();
    }

    private List<String> list(String parameter, @Nullable String min, @Nullable String max, String unit) {
        return numbers(new Needs.Filter(null, null, null, parameter, Range.parse("", parameter, min, max, unit),
                Needs.Order.NEWEST));
    }

    private List<String> numbers(Needs.Filter filter) {
        @Nullable
        Cursor start = null;
        return needs.list(filter, start, 10).items().stream().map(NeedsContract::number).toList();
    }

    private static String number(Need need) {
        return need.id().value().replaceFirst("need-0*", "");
    }

    private static Need need(int number, String family, Range... ranges) {
        var statement = new NeedStatement(LocalizedText.english("Fine pitch"), "For cameras.", Family.of(family),
                List.of(ranges), List.of("AUTOMOTIVE"), VolumeClass.FROM_1M_TO_10M);
        return new Need(NeedId.parse("need-%026d".formatted(number)), "aurora-semi", true, statement, Need.Status.OPEN,
                null, 0, NOW, NOW, 1);
    }
}
