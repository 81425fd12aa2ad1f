package org.packstd.submissions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.ContextConfiguration;

/** A committee of twelve organisations, a case before it, and a clock that the story turns. */
@ContextConfiguration(initializers = {Neighbours.class, PresetStory.OwnDatabase.class})
abstract class PresetStory extends CaseStory {

    static final List<String> INTERESTS = List.of("PRODUCER", "USER", "GENERAL");
    static final int ORGANISATIONS = 12;

    /** Years pass here, which is nothing for the drafts of other tests. */
    static final class OwnDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            TestPropertyValues.of("MONGODB_URI=" + Neighbours.MONGO.connectionString("presets")).applyTo(context);
        }
    }

    void found(String preset) {
        var committee = "/committees/tc-" + preset;
        expect(200, people.admin.put(committee,
                "{\"name\": {\"en\": \"%s\", \"zh\": \"委员会\"}, \"families\": [\"CSP\"], \"policy\": \"%s\"}"
                        .formatted(preset, preset),
                Map.of()));
        enter("packstd-body", false);
        for (var i = 0; i < ORGANISATIONS; i++) {
            var organisation = organisation(i);
            enter(organisation, true);
            expect(200, people.admin.put(committee + "/members/" + organisation, """
                    {"membershipClass": "P_MEMBER", "interest": "%s", "from": "2026-01-01T00:00:00Z",
                     "persons": ["%s.a", "%s.b"]}"""
                    .formatted(INTERESTS.get(i % INTERESTS.size()), organisation, organisation),
                    Map.of()));
        }
    }

    void enter(String organisation, boolean votes) {
        expect(200, people.admin.put("/organisations/" + organisation,
                "{\"name\": {\"en\": \"%s\"}, \"votes\": %s%s}".formatted(organisation, votes,
                        organisation.startsWith("org-")
                                ? ", \"nationalBodyOf\": \"%s\"".formatted(country(organisation))
                                : ""),
                Map.of()));
    }

    /** Each of another one. */
    static String country(String organisation) {
        return "X" + (char) ('A' + Integer.parseInt(organisation.substring("org-".length())));
    }

    void accepted(String preset) {
        submission = "/submissions/" + people.inTriage();
        var accepted = expect(200, people.chair.command(submission + ":accept",
                "{\"committee\": \"tc-%s\"}".formatted(preset)));
        assertThat(accepted.text("/course/policy")).isEqualTo(preset);
        assertThat(blocked(people.secretary, "open-ballot")).contains("BALLOT_READY");
    }

    void attest() {
        expect(200, people.lin.put(submission + "/attestations/aurora-semi",
                "{\"statement\": \"NO_UNDECLARED_CLAIM\"}", Map.of()));
    }

    void dispose(String comment, String disposition) {
        expect(200, people.chair.command(submission + "/comments/" + comment + ":dispose", disposition));
    }

    /** The votes that the history of the case shows to somebody. */
    List<String> positions(String unit) {
        return voter(unit).get(submission + "/history?limit=200").body().findValuesAsString("position");
    }

    /** What the case waits for from a caller. */
    List<String> tasks(Caller caller) {
        return waiting(caller, "/kind");
    }

    List<String> deadlines(Caller caller) {
        return waiting(caller, "/dueAt");
    }

    List<String> waiting(Caller caller, String member) {
        return caller.get("/me/tasks?limit=200").body().at("/items").valueStream()
                .filter(task -> ("/submissions/" + task.at("/submissionId").asString()).equals(submission))
                .map(task -> task.at(member).asString()).toList();
    }

    void awaitState(String state) {
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(state()).isEqualTo(state));
    }

    Caller member(int number) {
        return Caller.person(port, "person-" + number, organisation(number), "member");
    }

    Caller voter(String unit) {
        if (unit.endsWith(".a") || unit.endsWith(".b")) { // a person who votes
            return Caller.person(port, unit, unit.substring(0, unit.length() - 2), "member");
        }
        return unit.equals("aurora-semi") ? people.lin : Caller.person(port, "person-of-" + unit, unit, "member");
    }

    static String organisation(int number) {
        return number == 0 ? "aurora-semi" : "org-%02d".formatted(number);
    }
}
