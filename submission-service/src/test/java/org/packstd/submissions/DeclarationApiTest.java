package org.packstd.submissions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Declarations of patents over HTTP: what may be declared, and who sees what of it. */
class DeclarationApiTest extends DeclarationStory {

    @Test
    void ofAnUnpublishedApplicationOnlyHolderAndOfficerSeeDetails() {
        var submission = "/submissions/" + people.inTriage();
        var declared = declare(people.mei, submission, RAND);
        var path = submission + "/declarations/" + declared.text("/declarationId");

        assertThat(declared.text("/patents/1/number")).isEqualTo("EP 26000001.2");
        assertThat(people.mei.get(path).text("/patents/1/number")).isEqualTo("EP 26000001.2");
        assertThat(officer.get(path).text("/patents/1/office")).isEqualTo("EP");
        var seen = people.lin.get(path);
        assertThat(seen.body().at("/patents/1").toString()).isEqualTo("{\"status\":\"UNPUBLISHED\"}");
        assertThat(seen.text("/patents/0/number")).isEqualTo("EP 1234567 B1");
        assertThat(people.lin.get(submission + "/declarations").body().toString()).doesNotContain("26000001");
        assertThat(people.lin.get(path, Map.of("If-None-Match", declared.etag())).status()).isEqualTo(200);
        assertThat(seen.text("/textRevision")).isEqualTo("1");
        assertThat(seen.text("/status")).isEqualTo("RECEIVED");
        assertThat(seen.body().at("/clauses").toString()).isEqualTo("[\"5.2\"]");
        assertThat(seen.body().at("/parameters").toString()).isEqualTo("[\"/parameters/pitchX\"]");
    }

    @Test
    void anOfficerOfAnotherOrganisationVerifiesAndWhatIsRemovedStaysAFact() {
        var submission = "/submissions/" + people.inTriage();
        var path = submission + "/declarations/" + declare(people.mei, submission, RAND).text("/declarationId");
        var own = Caller.person(port, "olga", "bluepeak-osat", "ipr-officer");
        assertThat(tasks(officer, path)).containsExactly("verify-declaration");
        assertThat(tasks(own, path)).isEmpty();

        assertThat(own.command(path + ":verify", "").problem()).isEqualTo("forbidden");
        assertThat(people.chair.post(path + ":verify", "", Map.of("If-Match", "\"1\"")).status()).isEqualTo(403);
        var posted = officer.command(path + ":verify", "");
        assertThat(posted.text("/status")).isEqualTo("POSTED");
        assertThat(posted.text("/postedAt")).isNotEmpty();
        assertThat(officer.command(path + ":verify", "").problem()).isEqualTo("state-forbids");

        assertThat(people.lin.command(path + ":remove", "{\"reason\": \"I dislike it.\"}").status()).isEqualTo(403);
        var removed = people.mei.command(path + ":remove", "{\"reason\": \"The patent lapsed.\"}");
        assertThat(removed.text("/status")).isEqualTo("REMOVED");
        assertThat(removed.text("/removedBecause")).isEqualTo("The patent lapsed.");
        var fact = people.lin.get(submission + "/declarations").body().at("/items/0");
        assertThat(fact.at("/holder").asString()).isEqualTo("bluepeak-osat");
        assertThat(fact.at("/option").asString()).isEqualTo("RAND");
        assertThat(fact.has("text")).isFalse();
    }

    @Test
    void aSecondDeclarationIsNoWayAroundTheFirst() {
        var submission = "/submissions/" + people.inTriage();
        var key = key();
        var first = people.mei.post(submission + "/declarations", RAND, key);

        var worse = people.mei.post(submission + "/declarations", UNWILLING, key());
        assertThat(worse.status()).isEqualTo(422);
        assertThat(worse.text("/errors/0/rule")).isEqualTo("more-favourable-only");
        assertThat(worse.text("/errors/0/expected")).contains(first.text("/declarationId"));
        declare(people.omar, submission, UNWILLING);
        declare(people.mei, submission, RAND.replace("\"RAND\"", "\"RF_RAND\""));
        assertThat(people.mei.post(submission + "/declarations", RAND, key).body()).as("said again, not anew")
                .isEqualTo(first.body());
        assertThat(people.mei.post(submission + "/declarations", RAND, key()).status()).isEqualTo(422);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "{'basis': 'OWN', 'statement': {'option': 'RAND', 'text': 'For 0.05 USD a part.'}} | no-prices",
        "{'basis': 'OWN'} | statement-fits-basis",
        "{'basis': 'OWN', 'holder': 'bluepeak-osat', 'statement': {'option': 'RAND', 'text': 'As usual.'}} | holder-fits-basis",
        "{'basis': 'THIRD_PARTY'} | holder-fits-basis",
        "{'basis': 'THIRD_PARTY', 'holder': 'x', 'statement': {'option': 'RAND', 'text': 'As usual.'}} | statement-fits-basis",
        "{'basis': 'THIRD_PARTY', 'holder': 'x', 'patents': [{'status': 'GRANTED'}]} | patent-number"})
    void whatCannotBeDeclaredIsRefusedByARule(String row) {
        var submission = "/submissions/" + people.inTriage();
        var columns = row.split(" \\| ");

        var refused = people.mei.post(submission + "/declarations", columns[0].replace('\'', '"'), key());

        assertThat(refused.status()).as(refused.body().toString()).isEqualTo(422);
        assertThat(refused.text("/errors/0/rule")).isEqualTo(columns[1]);
        assertThat(people.mei.get(submission + "/declarations").body().at("/items")).isEmpty();
    }

    @Test
    void theSameKeyDeclaresOnceAndADraftIsNobodyElsesBusiness() {
        var submission = "/submissions/" + people.inTriage();
        var key = key();

        var first = people.mei.post(submission + "/declarations", RAND, key);
        assertThat(people.mei.post(submission + "/declarations", RAND, key).body()).isEqualTo(first.body());
        assertThat(people.mei.get(submission + "/declarations").body().at("/items")).hasSize(1);
        assertThat(people.mei.get(String.valueOf(first.headers().getLocation()).replace("/api/v1", "")).status())
                .isEqualTo(200);
        var draft = "/submissions/" + people.draft(Cast.DRAFT);
        assertThat(people.mei.post(draft + "/declarations", RAND, key()).status()).isEqualTo(404);
        assertThat(people.mei.get(submission + "/declarations/ipr-unknown").status()).isEqualTo(404);
        assertThat(people.secretary.post(submission + "/declarations", RAND, key()).status()).isEqualTo(403);
    }

    @Test
    void aNewStandardHasNoPredecessors() {
        var found = people.mei.get("/submissions/" + people.inTriage() + "/predecessor-declarations");

        assertThat(found.text("/complete")).isEqualTo("true");
        assertThat(found.text("/predecessors")).isEqualTo("0");
    }
}
