package org.packstd.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class TraceStoryTest extends GatewayStory {

    private static final String TRACE = "0af7651916cd43dd8448eb211c80319c";

    @Test
    void aTraceGoesOnThroughTheGateway() throws Exception {
        send(request("/api/v1/standards").header("traceparent", "00-" + TRACE + "-b7ad6b7169203331-01")
                .header("tracestate", "vendor=1"));

        assertThat(STANDARDS.last().header("traceparent"))
                .matches("00-" + TRACE + "-(?!b7ad6b7169203331)[0-9a-f]{16}-0[13]");
        assertThat(STANDARDS.last().header("tracestate")).isEqualTo("vendor=1");
    }

    @Test
    void whoeverBringsNoTraceGetsOne() throws Exception {
        get("/api/v1/standards");
        send(request("/api/v1/standards").header("traceparent", "nonsense"));

        assertThat(STANDARDS.received()).extracting(seen -> seen.header("traceparent"))
                .allMatch(trace -> trace.matches("00-[0-9a-f]{32}-[0-9a-f]{16}-0[0-3]")).doesNotHaveDuplicates();
    }
}
