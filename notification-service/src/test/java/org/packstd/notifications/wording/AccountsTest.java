package org.packstd.notifications.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.packstd.notifications.delivery.Samples;
import org.packstd.notifications.event.CloudEvent;
import org.packstd.notifications.event.EventType;
import org.packstd.notifications.wording.Account.Fact;
import org.packstd.notifications.wording.Account.ToldChange;
import org.packstd.notifications.wording.json.Occurrences;
import tools.jackson.databind.json.JsonMapper;

/** What people read of an event. */
class AccountsTest {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Accounts accounts = new Accounts(URI.create("https://packstd.example"));
    private final Occurrences occurrences = new Occurrences(JSON);

    @Test
    void aPublishedRevisionIsNamedInTheLanguageOfTheReaderWithALinkThatLeadsThere() throws Exception {
        var event = example(EventType.STANDARD_PUBLISHED, "standard-published");

        assertThat(tell(event, Language.EN).headline())
                .isEqualTo("Published: PS-CSP-0012 B, Fine-pitch chip scale package, 0.40 mm pitch");
        assertThat(tell(event, Language.ZH).headline()).isEqualTo("已发布：PS-CSP-0012 B，0.40 mm 节距细间距芯片级封装");
        assertThat(tell(event, Language.EN).links())
                .containsExactly("https://packstd.example/api/v1/standards/PS-CSP-0012/revisions/B");
    }

    @Test
    void aChangedPlaceIsToldWithHowItChangedAndFromWhen() throws Exception {
        var event = example(EventType.CLAUSE_APPROVED, "clause-approved");

        assertThat(tell(event, Language.EN).headline()).isEqualTo("Changed: PS-CSP-0012 B, /AA/parameters/bodyX");
        assertThat(tell(event, Language.ZH).headline()).isEqualTo("有改动：PS-CSP-0012 B，/AA/parameters/bodyX");
        assertThat(tell(event, Language.EN).facts()).contains(new Fact("Change", "tightened"),
                new Fact("In force from", "2026-11-22"));
        assertThat(tell(event, Language.EN).links())
                .containsExactly("https://packstd.example/api/v1/standards/PS-CSP-0012");
    }

    @Test
    void aDeclarationOfPatentsIsToldWithWhoseAndWhatTheyAreReadyToDo() throws Exception {
        var event = example(EventType.DECLARATION_POSTED, "declaration-posted");

        assertThat(tell(event, Language.EN).headline()).isEqualTo(
                "Declaration of patents of bluepeak-osat: Fine-pitch chip scale package, 0.40 mm pitch");
        assertThat(tell(event, Language.ZH).headline()).isEqualTo("bluepeak-osat 的专利声明：0.40 mm 节距细间距芯片级封装");
        assertThat(tell(event, Language.EN).facts()).contains(
                new Fact("Ready to do", "licence free of charge, on reasonable and non-discriminatory terms"),
                new Fact("Before", "licence on reasonable and non-discriminatory terms"));
    }

    @Test
    void changesAreToldFromOldToNew() {
        var event = event(
                """
                        {"revision": "B", "changes": {"complete": false, "items": [
                          {"path": "parameters/height", "changeClass": "TIGHTENED", "level": "MAJOR", "severity": "BREAKING",
                           "variations": ["AA", "AB"], "everyVariation": false, "before": "max 0.60 mm", "after": "max 0.56 mm"},
                          {"path": "parameters/bodyX", "changeClass": "ADDED", "level": "MINOR", "severity": "INFO",
                           "variations": ["AA"], "everyVariation": true, "after": "8 mm"}]}}""");

        assertThat(tell(event, Language.EN).changes()).containsExactly(
                new ToldChange("AA, AB height", "max 0.60 mm", "max 0.56 mm", "tightened"),
                new ToldChange("bodyX", "–", "8 mm", "added"));
        assertThat(tell(event, Language.ZH).changes()).extracting(ToldChange::kind).containsExactly("收紧", "新增");
        assertThat(tell(event, Language.EN).hasMore()).isTrue();
    }

    @Test
    void momentsAreToldInTheZoneOfTheReader() throws Exception {
        var occurrence = occurrences.of(example(EventType.BALLOT_OPENED, "ballot-opened"));

        assertThat(accounts.tell(occurrence, Language.EN, ZoneId.of("Asia/Shanghai")).facts())
                .contains(new Fact("Family", "CSP"), new Fact("Closes", "2026-12-22 23:59 (Asia/Shanghai)"));
    }

    @Test
    void aTitleInTheOtherLanguageIsBetterThanNone() {
        assertThat(tell(event("{\"title\": {\"zh\": \"节距\"}}"), Language.EN).headline())
                .isEqualTo("Published: PS-CSP-0012, 节距");
    }

    @Test
    void nothingThatAnEventSaysCanEndALineOrLeadElsewhere() {
        var event = event("""
                {"title": {"en": "A\\r\\nBcc: all@example.com\\u0000\\u202e"}, "reason": "x\\ny",
                 "links": {"a": "https://evil.example", "b": "//evil.example", "c": "/api/v1/../x", "d": 7}}""");

        var account = tell(event, Language.EN);

        assertThat(account.headline()).isEqualTo("Published: PS-CSP-0012, A Bcc: all@example.com");
        assertThat(account.facts()).containsExactly(new Fact("Reason", "x y"));
        assertThat(account.links()).containsExactly("https://packstd.example/api/v1/standards/PS-CSP-0012");
    }

    @Test
    void aTextOfAnyLengthIsCutBetweenCharacters() {
        var long1 = JSON.writeValueAsString(Map.of("title", Map.of("en", "😀".repeat(3000))));

        var headline = tell(event(long1), Language.EN).headline();

        assertThat(headline).hasSizeLessThan(1100).endsWith("😀…");
    }

    private Account tell(CloudEvent event, Language language) {
        return accounts.tell(occurrences.of(event), language, ZoneOffset.UTC);
    }

    private static CloudEvent event(String data) {
        return of(Samples.event("evt-1"), EventType.STANDARD_PUBLISHED, data);
    }

    private static CloudEvent example(EventType type, String name) throws Exception {
        return of(Samples.event("evt-1"), type,
                Files.readString(Path.of("../api-specs/events/examples/" + name + ".json")));
    }

    private static CloudEvent of(CloudEvent other, EventType type, String data) {
        return new CloudEvent(other.id(), type, other.source(), other.time(), other.subject(), other.dataSchema(),
                other.family(), other.designation(), data);
    }
}
