package org.packstd.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class LimitStoryTest extends LimitStory {

    @Test
    void anAddressIsToldHowItStandsAndStoppedWhenItsQuotaIsUsedUp() throws Exception {
        var first = from("192.0.2.1");

        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(first.headers().allValues("RateLimit-Policy")).containsExactly("\"address\";q=5;w=60");
        assertThat(first.headers().allValues("RateLimit")).containsExactly("\"address\";r=4;t=12");
        for (var left = 3; left >= 0; left--) {
            assertThat(from("192.0.2.1").headers().firstValue("RateLimit").orElse("")).contains(";r=" + left + ";");
        }
        refused(from("192.0.2.1"), "address", 5);
        assertThat(STANDARDS.received()).hasSize(5);
        assertThat(from("192.0.2.2").statusCode()).as("another address").isEqualTo(200);
    }

    @Test
    void whatIsLeftOfAProxyThatIsNotTrustedIsNotBelieved() throws Exception {
        for (var round = 0; round < 5; round++) {
            assertThat(from("10.0.0." + round + ", 192.0.2.3").statusCode()).isEqualTo(200);
        }
        refused(from("10.0.0.99, 192.0.2.3"), "address", 5);
    }

    @Test
    void oneCustomerHasAllOfANetworkOfIpVersionSix() throws Exception {
        for (var round = 1; round <= 5; round++) {
            assertThat(from("2001:db8:0:1::" + round).statusCode()).isEqualTo(200);
        }
        refused(from("2001:db8:0:1:ffff::1"), "address", 5);
        assertThat(from("2001:db8:0:2::1").statusCode()).isEqualTo(200);
    }

    @Test
    void aClientHasOneQuotaWhereverItIs() throws Exception {
        var lin = token(KEY, "lin", "aurora-semi");

        var first = from("192.0.2.10", lin);
        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(first.headers().firstValue("RateLimit-Policy"))
                .hasValue("\"address\";q=5;w=60, \"client\";q=2;w=60, \"organisation\";q=3;w=60");
        assertThat(from("192.0.2.11", lin).statusCode()).isEqualTo(200);
        refused(from("192.0.2.12", lin), "client", 2);
        assertThat(SUBMISSIONS.received()).hasSize(2);
    }

    @Test
    void allClientsOfAnOrganisationShareOneMore() throws Exception {
        assertThat(from("192.0.2.20", token(KEY, "mei", "bluepeak")).statusCode()).isEqualTo(200);
        assertThat(from("192.0.2.20", token(KEY, "mei", "bluepeak")).statusCode()).isEqualTo(200);
        assertThat(from("192.0.2.21", token(KEY, "ana", "bluepeak")).statusCode()).isEqualTo(200);

        refused(from("192.0.2.22", token(KEY, "ana", "bluepeak")), "organisation", 3);

        assertThat(from("192.0.2.22", token(KEY, "jana", "delta")).statusCode()).isEqualTo(200);
    }

    @Test
    void nobodyUsesUpTheQuotaOfOthersInTheirName() throws Exception {
        for (var round = 0; round < 5; round++) {
            var forged = from("192.0.2.30", token(key(), "omar", "cedar-test"));
            assertThat(forged.statusCode()).as("the service decides what it is worth").isEqualTo(200);
            assertThat(forged.headers().firstValue("RateLimit").orElse("")).doesNotContain("client");
        }

        assertThat(from("192.0.2.31", token(KEY, "omar", "cedar-test")).headers().firstValue("RateLimit").orElse(""))
                .contains("\"client\";r=1;", "\"organisation\";r=2;");
    }

    @Test
    void pagesAndProbesCostNothing() throws Exception {
        for (var round = 0; round < 8; round++) {
            assertThat(get("/problems/stale").headers().firstValue("RateLimit")).isEmpty();
            assertThat(get("/actuator/health/liveness").statusCode()).isEqualTo(200);
        }
    }
}
