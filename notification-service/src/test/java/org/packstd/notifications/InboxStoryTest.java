package org.packstd.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.kafka.test.context.EmbeddedKafka;

/** What a person lives through who reads the inbox on two machines. */
@EmbeddedKafka(partitions = 2, bootstrapServersProperty = "KAFKA_BOOTSTRAP_SERVERS")
class InboxStoryTest extends RunningService {

    private static final String MARKS = "/inbox-marks";

    @Test
    void whatIsReadOnOneMachineIsReadOnTheOtherAndNeitherLosesAMarkOfTheOther() {
        var lin = ISSUER.person("lin", "aurora-semi", "member");
        var fresh = get(lin, MARKS).expect(200);
        assertThat(fresh.header("ETag")).isEqualTo("\"0\"");
        assertThat(fresh.header("Cache-Control")).isEqualTo("no-store");
        assertThat(fresh.body().toString()).isEqualTo("{\"muted\":[],\"read\":[]}");

        var office = put(lin, MARKS, "\"0\"", Map.of("readUntil", "2026-11-28T09:30:00.123Z", "read",
                List.of("evt-9", "evt-1"), "muted", List.of("PS-CSP-0012"))).expect(200);
        assertThat(office.header("ETag")).isEqualTo("\"1\"");

        var late = put(lin, MARKS, "\"0\"", Map.of("read", List.of("evt-2"))).expect(412);
        assertThat(late.text("/type")).isEqualTo("/problems/stale");

        var home = get(ISSUER.person("lin", "aurora-semi", "member"), MARKS).expect(200);
        assertThat(home.body()).isEqualTo(office.body());
        assertThat(home.text("/readUntil")).isEqualTo("2026-11-28T09:30:00.123Z");
        assertThat(home.body().at("/read").toString()).isEqualTo("[\"evt-9\",\"evt-1\"]");
        put(lin, MARKS, home.header("ETag"), Map.of("read", List.of("evt-9", "evt-1", "evt-2"))).expect(200);
        var last = get(lin, MARKS);
        assertThat(last.body().toString()).as("what is absent is empty")
                .isEqualTo("{\"muted\":[],\"read\":[\"evt-9\",\"evt-1\",\"evt-2\"]}");
        assertThat(get(OTTO, MARKS).body().at("/read")).as("of somebody else").isEmpty();
    }

    @Test
    void marksHaveBoundsAndNobodyHasThemWithoutSigningIn() {
        put("", MARKS, "\"0\"", Map.of()).expect(401);
        get("", MARKS).expect(401);
        var nobody = ISSUER.token(claims -> claims.subject("").claim("org", "aurora-semi"));
        assertThat(get(nobody, MARKS).expect(403).text("/detail")).contains("sub: missing");

        var mona = ISSUER.person("mona", "aurora-semi", "member");
        put(mona, MARKS, "", Map.of()).expect(428);
        refused(mona, Map.of("read", texts(501)), 422, "/read");
        refused(mona, Map.of("muted", texts(201)), 422, "/muted");
        refused(mona, Map.of("read", List.of("x".repeat(201))), 422, "/read");
        refused(mona, Map.of("muted", List.of("")), 422, "/muted");
        refused(mona, Map.of("readUntil", "yesterday"), 400, "/readUntil");
        refused(mona, Map.of("readUntil", "+12026-11-28T09:30:00Z"), 400, "/readUntil");
        refused(mona, Map.of("owner", "otto"), 400, "/owner");
        assertThat(get(mona, MARKS).header("ETag")).as("nothing was stored").isEqualTo("\"0\"");

        put(mona, MARKS, "\"0\"", Map.of("read", texts(500), "muted", texts(200))).expect(200);
    }

    private void refused(String token, Map<String, ?> marks, int status, String pointer) {
        var answer = put(token, MARKS, "\"0\"", marks).expect(status);
        assertThat(answer.body().at("/errors/0/pointer").asString("")).as(answer.body().toString())
                .startsWith(pointer);
    }

    private static List<String> texts(int count) {
        return IntStream.range(0, count).mapToObj(number -> "evt-" + number).toList();
    }
}
