package org.packstd.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.StringReader;
import java.util.List;
import java.util.Map;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.Test;
import org.springframework.kafka.test.context.EmbeddedKafka;

/** What a person lives through who has the deadlines in a calendar program. */
@EmbeddedKafka(partitions = 2, bootstrapServersProperty = "KAFKA_BOOTSTRAP_SERVERS")
class CalendarStoryTest extends RunningService {

    private static final String LIN = ISSUER.person("lin", "aurora-semi", "chair");

    @Test
    void aBallotIsInTheCalendarAndFollowsWhenItIsExtendedUntilTheAddressIsRevoked() throws Exception {
        try (var bus = new Bus(brokers)) {
            var key = key();
            var made = post(LIN, "/calendars", key, Map.of("language", "zh")).expect(201);
            assertThat(made.text("/roles/0")).isEqualTo("chair");
            var address = made.text("/address");
            assertThat(address).matches("http://127.0.0.1:8080/api/v1/calendars/[A-Za-z0-9_-]{43}\\.ics");
            assertThat(post(LIN, "/calendars", key, Map.of("language", "zh")).text("/address")).isEqualTo(address);
            var path = address.substring(address.indexOf("/calendars"));

            bus.say("cal-1", "ballot.opened", "sub-cal", ballot("ballot-opened", 5));
            await().until(() -> events(path).size() == 1);
            var event = events(path).getFirst();
            assertThat(value(event, "DTSTART")).isEqualTo("20261222T155959Z");
            assertThat(value(event, "SUMMARY")).isEqualTo("投票截止：0.40 mm 节距细间距芯片级封装");
            var etag = String.valueOf(fetch(path).getHeaders().getETag());
            assertThat(fetch(path, "If-None-Match", etag).getStatusCode().value()).isEqualTo(304);

            bus.say("cal-2", "ballot.extended", "sub-cal", progressed(6, "BALLOT_OPEN", "2027-01-05T15:59:59Z"));
            await().until(() -> value(events(path).getFirst(), "SEQUENCE").equals("1"));
            var moved = events(path).getFirst();
            assertThat(value(moved, "UID")).isEqualTo(value(event, "UID"));
            assertThat(value(moved, "DTSTART")).isEqualTo("20270105T155959Z");
            assertThat(fetch(path, "If-None-Match", etag).getStatusCode().value()).isEqualTo(200);

            bus.say("cal-3", "ballot.recalled", "sub-cal", progressed(7, "COMMENT_RESOLUTION", ""));
            await().until(() -> value(events(path).getFirst(), "STATUS").equals("CANCELLED"));
            assertThat(value(events(path).getFirst(), "SEQUENCE")).isEqualTo("2");

            var id = made.text("/calendarId");
            assertThat(get(LIN, "/calendars").body().at("/items").toString()).contains(id).doesNotContain("address");
            delete(MEI, "/calendars/" + id).expect(404);
            delete(LIN, "/calendars/" + id).expect(204);
            assertThat(fetch(path).getStatusCode().value()).isEqualTo(404);
            delete(LIN, "/calendars/" + id).expect(404);
            post(LIN, "/calendars", key, Map.of("language", "zh")).expect(422);
        }
    }

    @Test
    void whoHasNoRoleHasNoCalendarAndNobodyGuessesOne() {
        assertThat(post(ROBOT, "/calendars", key(), Map.of()).expect(403).text("/detail")).contains("roles");
        assertThat(post("", "/calendars", key(), Map.of()).status()).isEqualTo(401);
        assertThat(fetch("/calendars/" + "A".repeat(43) + ".ics").getStatusCode().value()).isEqualTo(404);
        assertThat(fetch("/calendars/x.ics").getStatusCode().value()).isEqualTo(404);
    }

    @Test
    void nobodyHasCalendarsWithoutEnd() {
        var otto = ISSUER.person("otto-cal", "borealis", "member");
        for (int i = 0; i < 20; i++) {
            post(otto, "/calendars", key(), Map.of("families", List.of("CSP"))).expect(201);
        }
        assertThat(post(otto, "/calendars", key(), Map.of()).expect(422).text("/errors/0/rule")).isEqualTo("bound");
    }

    private List<VEvent> events(String path) throws Exception {
        var text = String.valueOf(fetch(path).getBody());
        List<VEvent> all = new CalendarBuilder().build(new StringReader(text)).getComponents("VEVENT");
        return all.stream().filter(event -> value(event, "UID").contains("sub-cal")).toList();
    }

    private static String value(VEvent event, String property) {
        return event.getRequiredProperty(property).getValue();
    }

    private static String ballot(String name, int sequence) throws Exception {
        return Stories.example(name).replace("sub-01JD3Q8H4M", "sub-cal")
                .replaceFirst("\"sequence\": \\d+", "\"sequence\": " + sequence);
    }

    private static String progressed(int sequence, String state, String closesAt) throws Exception {
        var end = closesAt.isEmpty() ? "" : "\"closesAt\": \"" + closesAt + "\", ";
        return ballot("submission-progressed", sequence).replace("\"state\": \"VALIDATING\",",
                end + "\"state\": \"" + state + "\",");
    }
}
