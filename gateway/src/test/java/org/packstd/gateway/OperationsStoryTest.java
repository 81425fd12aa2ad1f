package org.packstd.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.test.context.TestPropertySource;

/** What strangers see of the inside: nothing but that it is alive. */
@Timeout(20)
@TestPropertySource(properties = "packstd.metrics-at-service-port=false")
class OperationsStoryTest extends GatewayStory {

    @ParameterizedTest
    @ValueSource(strings = {"", "/prometheus", "/metrics", "/env", "/beans", "/heapdump", "/threaddump", "/loggers",
        "/configprops", "/mappings", "/gateway", "/gateway/routes", "/httpexchanges", "/conditions", "/scheduledtasks",
        "/caches", "/sbom", "/info", "/shutdown", "/refresh", "/health/db"})
    void nothingOfTheInsideIsShownToStrangers(String endpoint) throws Exception {
        assertThat(get("/actuator" + endpoint).statusCode()).isEqualTo(404);
        assertThat(post("/actuator" + endpoint, "{}").statusCode()).isBetween(404, 405);
    }

    @Test
    void probesAreAnsweredWithoutDetails() throws Exception {
        assertThat(get("/actuator/health/liveness").body()).isEqualTo("{\"status\":\"UP\"}");
        assertThat(get("/actuator/health/readiness").body()).isEqualTo("{\"status\":\"UP\"}");
    }

    @Test
    @ExtendWith(OutputCaptureExtension.class)
    void whatOthersWroteBeginsNoLineOfTheLog(CapturedOutput output) {
        LoggerFactory.getLogger("org.packstd.test").warn("refused: {}", "x\r\n2026-01-01 ERROR forged\nanother");

        assertThat(output.getAll().lines().filter(line -> line.contains("forged"))).singleElement().asString()
                .contains("refused: x | 2026-01-01 ERROR forged | another");
    }
}
