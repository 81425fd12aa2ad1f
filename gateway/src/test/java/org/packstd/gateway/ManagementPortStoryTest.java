package org.packstd.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;

/** Operators have a port of their own. */
@Timeout(20)
@TestPropertySource(properties = "packstd.metrics-at-service-port=false")
class ManagementPortStoryTest extends GatewayStory {

    @LocalManagementPort
    private int operators;

    /** A fixed one, as in production: by its number routes know where they are not to be. */
    @DynamicPropertySource
    static void port(DynamicPropertyRegistry settings) throws IOException {
        try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var port = free.getLocalPort();
            settings.add("management.server.port", () -> port);
        }
    }

    @Test
    void metricsAndProbesAreAtThePortOfOperatorsAndNowhereElse() throws Exception {
        assertThat(get("/actuator/prometheus").statusCode()).isEqualTo(404);
        assertThat(get("/actuator/health").statusCode()).isEqualTo(404);

        var strangers = port;
        try {
            port = operators;
            assertThat(get("/actuator/prometheus").body()).contains("jvm_memory_used_bytes");
            assertThat(get("/actuator/health/readiness").body()).isEqualTo("{\"status\":\"UP\"}");
            assertThat(get("/actuator/env").statusCode()).isEqualTo(404);
            assertThat(get("/api/v1/standards").statusCode()).isEqualTo(404);
        } finally {
            port = strangers;
        }
    }
}
