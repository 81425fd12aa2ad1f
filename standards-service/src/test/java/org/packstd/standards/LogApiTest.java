package org.packstd.standards;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.apache.commons.codec.digest.DigestUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.packstd.standards.log.SignedNote;
import org.packstd.standards.log.VerifierKey;

/** What is published is in the log, and the log shows it. */
class LogApiTest extends LogStory {

    @Test
    void everythingThatHappensToAStandardHasAnEntryOfItsOwn() {
        var designation = publish();
        revise(designation, "A");
        correct(designation, "B");
        var heir = publishInsteadOf(designation);
        withdraw(heir, "A");
        awaitLogged(heir + "/A/withdrawn", designation + "/B/replaced/" + heir);

        var revision = get("/standards/" + designation + "/revisions/B").body();
        var published = leaf(designation + "/B/published");
        for (var same : List.of("designation", "revision", "contentHash", "previousHash", "issuedOn", "effectiveDate",
                "version")) {
            assertThat(published.path(same).asString()).as(same).isEqualTo(revision.path(same).asString());
        }
        assertThat(published.path("at").asString()).isEqualTo(revision.path("publishedAt").asString());
        assertThat(published.path("submissionId").asString())
                .isEqualTo(revision.at("/provenance/submissionId").asString());
        assertThat(published.path("status").asString()).isEqualTo("CURRENT");
        assertThat(leaf(designation + "/A/superseded").path("supersededBy").asString()).isEqualTo("B");
        assertThat(leaf(designation + "/B/corrected/1").path("corrigendumHash").asString()).startsWith("sha256:");
        assertThat(leaf(designation + "/B/replaced/" + heir).path("replacedBy").asString()).isEqualTo(heir);
        assertThat(leaf(heir + "/A/withdrawn").path("status").asString()).isEqualTo("WITHDRAWN");
        assertThat(entries()).extracting(entry -> entry.path("event").asString()).doesNotHaveDuplicates();
    }

    @Test
    void aCheckpointIsANoteThatTheKeysOfTheLogVerify() {
        publish();

        var answer = text("/log/checkpoint");
        var note = String.valueOf(answer.getBody());

        var keys = get("/log/keys").body();
        assertThat(note).startsWith(keys.path("origin").asString() + "\n");
        assertThat(SignedNote.isSigned(note, keys.path("keys").valueStream()
                .map(key -> VerifierKey.parse(key.asString())).toList())).isTrue();
        assertThat(answer.getHeaders().getCacheControl()).contains("no-cache");
        assertThat(String.valueOf(answer.getHeaders().getContentType()))
                .isEqualToIgnoringCase("text/plain;charset=UTF-8");
    }

    @Test
    void aCheckpointThatTheCallerHoldsIsNotSentAgain() {
        var designation = publish();
        awaitLogged(designation + "/A/published");
        var tag = String.valueOf(text("/log/checkpoint").getHeaders().getETag());

        assertThat(tag).isEqualTo("\"checkpoint-" + size(checkpoint()) + "\"");
        assertThat(text("/log/checkpoint", "If-None-Match", tag).getStatusCode().value()).isEqualTo(304);
    }

    @Test
    void aRevisionLinksTheProofThatItIsInTheLog() {
        var designation = publish();
        awaitLogged(designation + "/A/published");
        var link = get("/standards/" + designation + "/revisions/A").text("/links/inclusionProof");

        var proof = get(link.substring("/api/v1".length()));

        var entry = proof.body().path("entry");
        assertThat(entry.path("event").asString()).isEqualTo(designation + "/A/published");
        assertThat(proof.text("/checkpoint"))
                .contains("\n" + proof.text("/size") + "\n" + proof.text("/root") + "\n\n— ");
        var again = get("/log/inclusion?index=%s&size=%s".formatted(entry.path("index"), proof.text("/size")));
        assertThat(again.body().path("path")).isEqualTo(proof.body().path("path"));
        assertThat(again.header("Cache-Control")).contains("immutable");
        assertThat(again.body().has("checkpoint")).isFalse();
        assertThat(entry.path("leafHash").asString()).isEqualTo(leafHash(entry.path("leaf").asString()));
    }

    private static String leafHash(String leaf) {
        var hex = DigestUtils.sha256Hex(("\0" + leaf).getBytes(StandardCharsets.UTF_8));
        return Base64.getEncoder().encodeToString(HexFormat.of().parseHex(hex));
    }

    @Test
    void aFullPageOfEntriesNeverChangesAndLeadsToTheNext() {
        var designation = publish();
        revise(designation, "A");
        awaitLogged(designation + "/B/published");

        var page = get("/log/entries?limit=2");

        assertThat(page.body().at("/items").valueStream().map(entry -> entry.path("index").asLong()))
                .containsExactly(0L, 1L);
        assertThat(page.header("Cache-Control")).contains("immutable");
        assertThat(page.header("Link")).isEqualTo("</api/v1/log/entries?from=2&limit=2>; rel=\"next\"");
        var end = get("/log/entries?from=" + size(checkpoint()));
        assertThat(end.body().at("/items")).isEmpty();
        assertThat(end.header("Cache-Control")).contains("no-cache");
    }

    @Test
    void aLaterLogIsShownToContinueAnEarlierOne() {
        var before = checkpoint();
        var designation = publish();
        awaitLogged(designation + "/A/published");

        var proof = get("/log/consistency?from=" + size(before));

        assertThat(proof.text("/fromRoot")).isEqualTo(before.lines().toList().get(2));
        assertThat(proof.text("/checkpoint").lines().toList().get(2)).isEqualTo(proof.text("/toRoot"));
        var same = get("/log/consistency?from=%d&to=%d".formatted(size(before), size(before)));
        assertThat(same.body().path("path")).isEmpty();
        assertThat(same.header("Cache-Control")).contains("immutable");
        assertThat(get("/log/consistency?from=0&to=0").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "/log/inclusion,                                     400, index",
        "/log/inclusion?index=0&revision=PS-CSP-0001/A,      400, index",
        "/log/inclusion?index=-1,                            400, index",
        "/log/inclusion?index=x,                             400, index",
        "/log/inclusion?index=99999999,                      404, index",
        "/log/inclusion?revision=PS-CSP-9999/A,              404, revision",
        "/log/inclusion?revision=nonsense,                   404, revision",
        "/log/inclusion?index=0&size=0,                      400, size",
        "/log/inclusion?index=1&size=1,                      404, index",
        "/log/inclusion?index=0&size=99999999,               409, size",
        "/log/consistency,                                   400, from",
        "/log/consistency?from=2&to=1,                       400, from",
        "/log/consistency?from=99999999,                     409, from",
        "/log/consistency?from=0&to=99999999,                409, to",
        "/log/entries?from=99999999,                         409, from",
        "/log/entries?from=-1,                               400, from",
        "/log/entries?limit=201,                             400, limit",
        "/log/entries?from=9223372036854775807,              409, from"})
    void whatCannotBeAnsweredIsNamed(String path, int status, String named) {
        var designation = publish();
        revise(designation, "A");
        awaitLogged(designation + "/B/published");

        var refused = get(path);

        assertThat(refused.status()).isEqualTo(status);
        assertThat(refused.text("/detail")).contains(named);
        assertThat(refused.header("Cache-Control")).isEqualTo("no-store");
    }
}
