package org.packstd.submissions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** What somebody says of the patents of others over HTTP, and who may do what about it. */
class PatentNoticeApiTest extends DeclarationStory {

    @Test
    void aNoticeOfAThirdPartyIsAnsweredByTheHolder() {
        people.enterOrganisations();
        var submission = "/submissions/" + people.accepted();
        var notice = declare(people.omar, submission, NOTICE);
        var path = submission + "/declarations/" + notice.text("/declarationId");
        assertThat(notice.text("/status")).isEqualTo("NOTICE");

        assertThat(people.secretary.get(submission).body().at("/blockedBecause").toString())
                .contains("bluepeak-osat has not answered");
        var early = officer.command(path + ":decide", "{\"proceed\": true, \"reason\": \"Nobody answers.\"}");
        assertThat(early.problem()).isEqualTo("state-forbids");
        assertThat(early.text("/detail")).contains("may answer until");
        assertThat(people.omar.command(path + ":answer", statement("RAND")).problem()).isEqualTo("forbidden");
        assertThat(tasks(people.mei, path)).containsExactly("answer-notice");
        assertThat(tasks(people.jana, path)).isEmpty();
        var answered = people.mei.command(path + ":answer", statement("RF_RAND"));
        assertThat(answered.text("/option")).isEqualTo("RF_RAND");
        assertThat(people.secretary.get(submission).body().at("/allowedActions").toString()).contains("open-ballot");
        var told = Caller.person(port, "oleg", "cedar-test", "ipr-officer");
        assertThat(tasks(officer, path)).containsExactly("verify-declaration");
        assertThat(tasks(told, path)).as("of who told").isEmpty();
        assertThat(told.command(path + ":verify", "").problem()).isEqualTo("forbidden");

        var reason = "{\"reason\": \"We were wrong.\"}";
        assertThat(people.omar.command(path + ":remove", reason).problem()).isEqualTo("forbidden");
        assertThat(people.mei.command(path + ":remove", reason).text("/status")).isEqualTo("REMOVED");
    }

    @Test
    void aNoticeThatNobodyAnsweredIsTakenBackByWhoGaveIt() {
        var submission = "/submissions/" + people.inTriage();
        var path = submission + "/declarations/" + declare(people.omar, submission, NOTICE).text("/declarationId");
        var reason = "{\"reason\": \"We were wrong.\"}";

        assertThat(people.mei.command(path + ":remove", reason).problem()).isEqualTo("forbidden");
        assertThat(people.omar.command(path + ":remove", reason).text("/status")).isEqualTo("REMOVED");
    }

    @Test
    void aNoticeOnATextThatIsNotHandedInReachesWhoIsAskedToProposeItToo() {
        people.enterOrganisations();
        var submission = "/submissions/" + people.draft(Cast.DRAFT);
        var path = submission + "/declarations/" + declare(people.lin, submission, NOTICE).text("/declarationId");
        assertThat(tasks(people.mei, path)).as("knows of no draft").isEmpty();

        var invited = people.lin.put(submission + "/sponsors/bluepeak-osat", "{\"part\": \"OSAT\"}",
                Map.of("If-Match", people.lin.get(submission).etag()));
        assertThat(invited.status()).as(invited.body().toString()).isEqualTo(200);
        assertThat(tasks(people.mei, path)).containsExactly("answer-notice");
    }

    @Test
    void eachIsShownWhatTheyMayDoToADeclarationAndWhyNot() {
        people.enterOrganisations();
        var submission = "/submissions/" + people.inTriage();
        var path = submission + "/declarations/" + declare(people.omar, submission, NOTICE).text("/declarationId");
        assertThat(actions(people.mei, path)).isEqualTo("[\"answer\"]");
        assertThat(people.mei.get(path).body().at("/blockedBecause").findValuesAsString("action"))
                .containsExactly("supersede", "transfer");
        assertThat(actions(people.omar, path)).as("who told").isEqualTo("[\"remove\"]");
        assertThat(actions(people.jana, path)).isEqualTo("[]");
        assertThat(people.jana.get(path).body().at("/blockedBecause")).isEmpty();
        assertThat(actions(officer, path)).isEqualTo("[\"remove\"]");
        assertThat(officer.get(path).body().at("/blockedBecause/1/reason").asString())
                .startsWith("the holder may answer until ");

        people.mei.command(path + ":answer", statement("RAND"));
        assertThat(actions(people.mei, path)).isEqualTo("[\"supersede\",\"transfer\",\"remove\"]");
        assertThat(actions(officer, path)).isEqualTo("[\"verify\",\"remove\"]");
        assertThat(people.omar.get(submission + "/declarations").body().at("/items/0/allowedActions").toString())
                .isEqualTo("[]");
    }

    private static String actions(Caller caller, String path) {
        return caller.get(path).body().at("/allowedActions").toString();
    }
}
