package org.packstd.submissions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** The ways back before the ballot: what is held, taken back, or mended after a review or an enquiry. */
class RevisionStoryTest extends RevisionStory {

    @Test
    void whatIsHeldGoesOnWithAllTheDaysItHadLeft() {
        accepted("jedec-like");
        reviewed();
        expect(200, people.secretary.command(submission + ":open-enquiry", ""));
        var closesAt = Instant.parse(people.lin.get(submission).text("/closesAt"));

        expect(200, people.secretary.command(submission + ":hold", "{\"reason\": \"A claim to patents.\"}"));
        advance(Duration.ofDays(40));
        assertThat(state()).isEqualTo("ON_HOLD");
        assertThat(people.chair.command(submission + ":reject", WHY).status()).isEqualTo(409);
        expect(200, people.chair.command(submission + ":resume", "{\"reason\": \"It was settled.\"}"));

        assertThat(state()).isEqualTo("ENQUIRY");
        assertThat(Instant.parse(people.lin.get(submission).text("/closesAt")))
                .isBetween(closesAt.plus(Duration.ofDays(40)), closesAt.plus(Duration.ofDays(41)));
        advanceToTheClose();
        awaitState("COMMENT_RESOLUTION");
    }

    @Test
    void whatWasAcceptedIsTakenBackWithTheConsentOfTheChairOnly() {
        accepted("jedec-like");

        var refused = people.lin.command(submission + ":withdraw", "");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text("/detail")).contains("consent");
        expect(200, people.chair.command(submission + ":consent", "{\"to\": \"WITHDRAWAL\"}"));
        assertThat(people.lin.get(submission).text("/course/consent")).isEqualTo("WITHDRAWAL");

        assertThat(expect(200, people.lin.command(submission + ":withdraw", "")).text("/state")).isEqualTo("WITHDRAWN");
    }

    @Test
    void aTextThatAReviewFoundWantingIsMendedAndReviewedAgain() {
        accepted("jedec-like");
        reviews("""
                {"verdict": "REVISE", "findings": [{"pointer": "/variations/0", "weight": "MAJOR",
                 "text": "No body size is given."}]}""");

        expect(200, people.chair.command(submission + ":request-revision", WHY));
        mended();

        awaitState("IN_REVIEW");
        assertThat(people.lin.get(submission).text("/textRevision")).isEqualTo("2");
        assertThat(blocked(people.secretary, "open-enquiry")).contains("of text 2");
        reviewed();
        expect(200, people.secretary.command(submission + ":open-enquiry", ""));
    }

    @Test
    void aTextIsMendedAfterItsEnquiryAndTakenUpOnceMoreAfterItWasReady() {
        toEnquiry("jedec-like");
        var comment = expect(201, voter("org-03").post(submission + "/comments", """
                {"anchor": {"pointer": "/variations/0/code"}, "type": "TECHNICAL", "severity": "SHOULD",
                 "text": {"en": "The code is taken."}}""", key())).text("/commentId");
        advanceToTheClose();
        awaitState("COMMENT_RESOLUTION");
        expect(200, people.chair.command(submission + "/comments/" + comment + ":dispose",
                "{\"kind\": \"ACCEPTED\"}"));

        expect(200, people.chair.command(submission + ":request-revision", WHY));
        mended();
        awaitState("COMMENT_RESOLUTION");
        attest();
        expect(200, people.chair.command(submission + ":declare-ready", ""));

        assertThat(expect(200, people.chair.command(submission + ":reopen", WHY)).text("/state"))
                .isEqualTo("COMMENT_RESOLUTION");
        assertThat(people.chair.get(submission).body().at("/allowedActions").toString())
                .contains("request-revision", "declare-ready");
    }

    @Test
    void aTextThatChangesWhatNobodyAskedForIsReviewedAgain() {
        inResolution("jedec-like");

        expect(200, people.chair.command(submission + ":request-revision", WHY));
        mended();

        awaitState("IN_REVIEW");
        assertThat(blocked(people.secretary, "open-enquiry")).contains("of text 2");
    }
}
