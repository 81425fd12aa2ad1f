package org.packstd.submissions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;

/** One case, whoever acts in it, and a clock that the story turns. */
@ServiceTest
@Import(CaseStory.HandTime.class)
abstract class CaseStory {

    static final Instant START = Instant.parse("2027-01-04T08:00:00Z");

    /** A clock that the story turns. */
    @TestConfiguration(proxyBeanMethods = false)
    static class HandTime {

        @Bean
        @Primary
        HandClock handClock() {
            return new HandClock(START);
        }
    }

    @LocalServerPort
    int port;
    @Autowired
    Clock clock;
    Cast people;
    String submission = "";

    @BeforeEach
    void arrive() {
        people = new Cast(port);
    }

    String blocked(Caller caller, String action) {
        for (var blocked : caller.get(submission).body().at("/blockedBecause")) {
            if (blocked.at("/action").asString().equals(action)) {
                return blocked.at("/reason").asString();
            }
        }
        return "";
    }

    void advance(Duration time) {
        ((HandClock) clock).advance(time);
    }

    String state() {
        return people.lin.get(submission).text("/state");
    }

    static Map<String, String> key() {
        return Map.of("Idempotency-Key", UUID.randomUUID().toString());
    }

    static Answer expect(int status, Answer answer) {
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(status);
        return answer;
    }
}
