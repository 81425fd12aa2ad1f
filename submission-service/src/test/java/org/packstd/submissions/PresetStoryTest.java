package org.packstd.submissions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.packstd.submissions.ballot.Policies;
import org.packstd.submissions.ballot.Policy;
import org.packstd.submissions.ballot.Process;
import org.packstd.submissions.ballot.Voters;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.kafka.core.KafkaTemplate;

/**
 * A proposal from its draft to its publication by the rules of each preset, with reviews, an enquiry, a disapproval, a
 * recirculation where there is one, and an appeal; the days pass by turning the clock.
 */
class PresetStoryTest extends PresetStory {

    @Autowired
    private Policies policies;
    @Autowired
    private KafkaTemplate<String, String> kafka;

    @ParameterizedTest
    @ValueSource(strings = {"jedec-like", "semi-like", "ieee-like", "iso-like", "gbt-like", "etsi-like", "ipc-like",
        "iesg-like", "w3c-like"})
    void fromADraftToItsPublicationByTheRulesOf(String preset) {
        var policy = policies.find(preset).orElseThrow();
        found(preset);
        accepted(preset);
        reviewed(policy);
        enquired(policy);
        ready(policy);

        var ballot = voted(policy);
        resolved(policy, ballot);

        assertThat(state()).isEqualTo("PROCEDURAL_REVIEW");
        recountedAsPublished();
        certifiedInSpiteOfAnAppeal(policy);
        published();
    }

    private void reviewed(Policy policy) {
        var asked = expect(201, people.secretary.post(submission + "/reviews",
                "{\"reviewers\": [%s]}".formatted(String.join(", ", IntStream.range(0, policy.process().reviewers())
                        .mapToObj("{\"subject\": \"reviewer-%d\", \"organisation\": \"packstd-body\"}"::formatted)
                        .toList())),
                key()));
        assertThat(state()).isEqualTo("IN_REVIEW");
        assertThat(blocked(people.secretary, "open-enquiry")).contains("review");
        var i = 0;
        for (var review : asked.body().at("/items")) {
            var path = submission + "/reviews/" + review.at("/reviewId").asString();
            var reviewer = Caller.person(port, review.at("/reviewer").asString(), "packstd-body", "reviewer");
            expect(200, reviewer.put(path, "{\"verdict\": \"ACCEPT\"}", Map.of("If-Match", reviewer.get(path).etag())));
            i++;
        }
        assertThat(i).isEqualTo(policy.process().reviewers());
    }

    private void enquired(Policy policy) {
        expect(200, people.secretary.command(submission + ":open-enquiry", ""));
        var comment = expect(201, member(3).post(submission + "/comments", """
                {"anchor": {"pointer": "/variations/0/code"}, "type": "EDITORIAL", "severity": "SHOULD",
                 "text": {"en": "The code says nothing."}}""", key())).text("/commentId");
        advanceToTheClose(policy);
        awaitState("COMMENT_RESOLUTION");

        assertThat(blocked(people.chair, "declare-ready")).contains("disposition");
        resolvedWithin(policy);
        dispose(comment, "{\"kind\": \"REJECTED\", \"detail\": \"Codes are short by rule.\"}");
    }

    /** The days of the policy are shown. */
    private void resolvedWithin(Policy policy) {
        var seen = people.chair.get(submission);
        var resolveBy = Instant.parse(seen.text("/updatedAt")).plus(Duration.ofDays(policy.process().resolutionDays()));
        assertThat(Instant.parse(seen.text("/resolveBy"))).isEqualTo(resolveBy);
    }

    private void ready(Policy policy) {
        assertThat(tasks(people.lin)).containsExactly("attest");
        attest();
        assertThat(tasks(people.lin)).isEmpty();
        assertThat(tasks(people.chair)).containsExactly("declare-ready");
        assertThat(deadlines(people.chair)).as("the days of the policy are the deadline of the chair")
                .containsExactly(people.chair.get(submission).text("/resolveBy"));
        expect(200, people.chair.command(submission + ":declare-ready", ""));
        attest();
        assertThat(blocked(people.secretary, "open-ballot")).contains("notice");
        advance(Duration.ofDays(policy.process().noticeDays()));
        expect(200, people.secretary.command(submission + ":open-ballot", "{}"));
    }

    /** All approve but one, who says why. */
    private String voted(Policy policy) {
        attest();
        var ballot = people.lin.get(submission).text("/ballotId");
        var units = people.secretary.get("/ballots/" + ballot + "/electorate?limit=200").body().at("/items")
                .valueStream().map(voter -> voter.at("/unit").asString()).toList();
        assertThat(units).hasSizeGreaterThanOrEqualTo(ORGANISATIONS - 1);
        assertThat(units.stream().allMatch(unit -> unit.contains("."))).as("whether persons vote")
                .isEqualTo(policy.voters().unit() == Voters.Unit.PERSON);
        for (var unit : units.subList(0, units.size() - 1)) {
            expect(200, people.vote(voter(unit), ballot, unit, "APPROVE"));
        }
        opposed(policy, ballot, units.getLast());
        if (policy.voters().unit() == Voters.Unit.PERSON) {
            unknownToColleagues(units.getLast());
        }
        advanceToTheClose(policy);
        await().atMost(Duration.ofSeconds(20))
                .until(() -> !List.of("BALLOT_OPEN", "BALLOT_CLOSED").contains(state()));
        return ballot;
    }

    /** One says why not; where a single one blocks, it gives way once it was heard. */
    private void opposed(Policy policy, String ballot, String unit) {
        var vote = "/ballots/%s/votes/%s".formatted(ballot, unit);
        var blocking = policy.consensus().blocking().stream().map(Enum::name).findFirst();
        expect(200, voter(unit).put(vote, "{\"position\": \"%s\", \"comment\": \"The pitch is wrong.\"}"
                .formatted(blocking.orElse("DISAPPROVE")), Map.of()));
        if (blocking.isPresent()) {
            expect(200, voter(unit).put(vote, "{\"position\": \"ABSTAIN\", \"reason\": \"OTHER\"}", Map.of()));
        } else {
            expect(201, voter(unit).post(submission + "/comments", """
                    {"anchor": {"pointer": "/variations/0/code"}, "type": "TECHNICAL", "severity": "MUST_BE_SATISFIED",
                     "text": {"en": "The pitch is wrong."}}""", key()));
        }
    }

    /** How a person votes is theirs to know before the count. */
    private void unknownToColleagues(String unit) {
        var colleague = unit.substring(0, unit.length() - 1) + (unit.endsWith("a") ? "b" : "a");
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            assertThat(positions(unit)).isNotEmpty().doesNotContain("APPROVE");
            assertThat(positions(colleague)).containsExactly("APPROVE");
        });
        assertThat(voter(colleague).get(submission + "/comments?stage=BALLOT").body().at("/items")).isEmpty();
    }

    private void resolved(Policy policy, String ballot) {
        var outcome = people.lin.get("/ballots/" + ballot).text("/status");
        if (outcome.equals("PASSED")) {
            return;
        }
        assertThat(outcome).isEqualTo("PASSED_PENDING_RESOLUTION");
        assertThat(people.chair.command(submission + ":request-revision", "{\"reason\": \"Widen it.\"}")
                .text("/errors/0/pointer")).as("not the chair's alone to say").isEqualTo("/motion");
        giveWay(policy, ballot);
        assertThat(blocked(people.chair, "conclude")).isNotEmpty();
        for (var open : people.chair.get(submission + "/comments?open=true").body().at("/items")) {
            dispose(open.at("/commentId").asString(), """
                    {"kind": "NOT_PERSUASIVE", "detail": "Four makers ship this pitch.",
                     "motion": {"mover": "org-01", "second": "org-02", "inFavour": 10, "against": 1}}""");
        }
        assertThat(tasks(people.chair))
                .containsExactly(policy.process().recirculationDays() > 0 ? "recirculate" : "conclude");
        if (policy.process().recirculationDays() > 0) {
            assertThat(blocked(people.chair, "conclude")).contains("recirculat");
            var again = expect(200, people.chair.command(submission + ":recirculate",
                    "{\"coverLetter\": \"One negative, found not persuasive.\"}"));
            assertThat(again.text("/state")).isEqualTo("RECIRCULATION");
            advanceToTheClose(policy);
            awaitState("NEGATIVE_RESOLUTION");
        }
        attest();
        expect(200, people.chair.command(submission + ":conclude", ""));
    }

    /** Between the rounds only who disapproved may say anything, where the policy lets them. */
    private void giveWay(Policy policy, String ballot) {
        var votes = people.mei.get("/ballots/" + ballot + "/votes?limit=200").body().at("/items");
        for (var vote : votes) {
            var disapproved = vote.at("/position").asString().equals("DISAPPROVE");
            assertThat(voter(vote.at("/unit").asString()).get(submission).body().at("/allowedActions")
                    .toString().contains("\"vote\""))
                    .isEqualTo(disapproved && policy.choices().turnsAfterClose());
        }
    }

    /** Whoever reads the published votes comes to the published count. */
    private void recountedAsPublished() {
        var ballot = people.mei.get(submission).text("/ballotId");
        var tally = people.mei.get("/ballots/" + ballot + "/tally").body();
        var approvals = 0;
        for (var vote : people.mei.get("/ballots/" + ballot + "/votes?limit=200").body().at("/items")) {
            approvals += vote.at("/position").asString().startsWith("APPROVE") ? 1 : 0;
        }
        assertThat(approvals).isEqualTo(tally.at("/approve").asInt()).isPositive();
    }

    /** With the whole checklist, and where the second body is a board, by its motion. */
    private void certified(Policy policy) {
        var partly = people.certifier.command(submission + ":certify", "{\"assurances\": [\"PROCESS\"]}");
        assertThat(partly.status()).isEqualTo(422);
        assertThat(partly.text("/errors/0/rule")).isEqualTo("checklist-complete");
        assertThat(partly.text("/errors/0/expected")).contains("SAFETY").doesNotContain("PROCESS");
        var checked = "\"assurances\": [\"PROCESS\", \"CONFLICTS_OF_INTEREST\", \"PATENTS\", \"SAFETY\", \"ANTITRUST\"]";
        if (policy.process().secondBody() == Process.SecondBody.BOARD) {
            assertThat(people.certifier.command(submission + ":certify", "{%s}".formatted(checked))
                    .text("/errors/0/pointer")).isEqualTo("/motion");
        }
        var certified = expect(200, people.certifier.command(submission + ":certify", """
                {%s, "motion": {"mover": "org-01", "second": "org-02", "inFavour": 5, "against": 1}}"""
                .formatted(checked)));
        assertThat(certified.body().at("/decision/assurances")).hasSize(5);
    }

    private void certifiedInSpiteOfAnAppeal(Policy policy) {
        certified(policy);
        assertThat(blocked(people.secretary, "publish")).contains("appeals");
        assertThat(tasks(people.secretary)).isEmpty();
        expect(200, member(5).command(submission + ":appeal",
                "{\"text\": \"The notice was short.\", \"remedy\": \"A new ballot.\"}"));
        assertThat(state()).isEqualTo("APPEALED");
        assertThat(people.certifier.command(submission + ":decide-appeal",
                "{\"upheld\": false, \"reason\": \"I said so.\"}").status()).as("took the decision").isEqualTo(403);
        advance(Duration.ofDays(90));
        await().atMost(Duration.ofSeconds(20)).untilAsserted(
                () -> assertThat(people.mei.get(submission).body().at("/appeal/overdue").asBoolean()).isTrue());
        var panel = Caller.person(port, "otto", "packstd-body", "certifier");
        expect(200, panel.command(submission + ":decide-appeal",
                "{\"upheld\": false, \"reason\": \"Seven days were given.\"}"));
        advance(Duration.ofDays(policy.process().appealDays()));
    }

    private void published() {
        assertThat(tasks(people.secretary)).containsExactly("publish");
        expect(200, people.secretary.command(submission + ":publish", ""));
        StandardEvents.published(kafka, submission.substring("/submissions/".length()), UUID.randomUUID().toString());
        awaitState("PUBLISHED");
    }

    /** Whatever closes does so when the day ends where the policy is at home. */
    private void advanceToTheClose(Policy policy) {
        var closesAt = Instant.parse(people.lin.get(submission).text("/closesAt"));
        var zone = Objects.requireNonNull(policy.window().zone());
        assertThat(closesAt.atZone(zone).toLocalTime()).isEqualTo("23:59:59");
        ((HandClock) clock).set(closesAt);
    }
}
