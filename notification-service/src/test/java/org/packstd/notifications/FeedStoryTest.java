package org.packstd.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.Test;
import org.springframework.kafka.test.context.EmbeddedKafka;

/** What a feed reader lives through. */
@EmbeddedKafka(partitions = 2, bootstrapServersProperty = "KAFKA_BOOTSTRAP_SERVERS")
class FeedStoryTest extends RunningService {

    private static final String FEED = "/feeds/standards/PS-CSP-0012.atom";

    @Test
    void whatHappensToAStandardIsInItsFeedAndAReaderAsksInVainUntilSomethingHappens() throws Exception {
        try (var bus = new Bus(brokers)) {
            bus.say("sub-1:7", "ballot.closed", "sub-1", Stories.example("ballot-closed"));
            bus.say("feed-1", "standard.published", "PS-CSP-0012", Stories.example("standard-published"));
            await().until(() -> String.valueOf(fetch(FEED).getBody()).contains("feed-1"));

            var first = fetch(FEED, "Accept-Language", "zh-CN, en;q=0.5");
            assertThat(first.getHeaders().getFirst("Content-Type")).isEqualTo("application/atom+xml;charset=UTF-8");
            assertThat(first.getHeaders().getCacheControl()).isEqualTo("max-age=60, public");
            assertThat(first.getHeaders().getVary()).contains("Accept-Language");
            assertThat(first.getBody()).contains("已发布：PS-CSP-0012 B").doesNotContain("sub-1");
            assertThat(fetch(FEED).getBody()).contains("Published: PS-CSP-0012 B");

            var etag = String.valueOf(first.getHeaders().getETag());
            var again = fetch(FEED + "?lang=zh", "If-None-Match", etag);
            assertThat(again.getStatusCode().value()).isEqualTo(304);
            assertThat(again.getBody()).isNull();

            bus.say("feed-2", "standard.withdrawn", "PS-CSP-0012", Stories.example("standard-withdrawn"));
            await().until(() -> fetch(FEED + "?lang=zh", "If-None-Match", etag).getStatusCode().value() == 200);
            assertThat(fetch("/feeds/families/CSP.atom").getBody()).contains("feed-1", "feed-2");
            assertThat(fetch("/feeds/families/CPO.atom").getBody()).doesNotContain("feed-1");
        }
    }

    @Test
    void aSearchIsAFeedToo() throws Exception {
        try (var bus = new Bus(brokers)) {
            bus.say("search-1", "standard.published", "PS-CSP-0012", Stories.example("standard-published"));
            bus.say("search-2", "standard.withdrawn", "PS-CSP-0012", Stories.example("standard-withdrawn"));
            await().until(() -> String.valueOf(fetch(FEED).getBody()).contains("search-2"));

            var tightened = fetch("/feeds/search.atom?diff=TIGHTENED&family=CSP&lang=en");
            assertThat(tightened.getBody()).contains("search-1", "max 0.56 mm", "diff=TIGHTENED&amp;family=CSP")
                    .doesNotContain("search-2");
            assertThat(fetch("/feeds/search.atom?diff=LOOSENED").getBody()).contains("<feed")
                    .doesNotContain("search-1");
            assertThat(fetch("/feeds/search.atom?family=CSP").getBody()).contains("search-1", "search-2");
            var refused = fetch("/feeds/search.atom?diff=WORSE&lang=en");
            assertThat(refused.getStatusCode().value()).isEqualTo(422);
            assertThat(refused.getBody()).contains("WORSE", "TIGHTENED");
        }
    }

    @Test
    void whatIsNoFeedIsSaid() {
        assertThat(fetch("/feeds/standards/nonsense.atom").getStatusCode().value()).isEqualTo(400);
        assertThat(fetch(FEED + "?before=0").getStatusCode().value()).isEqualTo(400);
        assertThat(fetch(FEED + "?lang=de").getStatusCode().value()).isEqualTo(400);
        assertThat(fetch("/feeds/standards/PS-CSP-9999.atom").getBody()).contains("<feed").doesNotContain("<entry");
    }
}
