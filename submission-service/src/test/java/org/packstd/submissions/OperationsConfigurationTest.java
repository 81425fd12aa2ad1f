package org.packstd.submissions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.actuate.endpoint.Access;
import org.springframework.boot.actuate.endpoint.EndpointId;
import org.springframework.boot.actuate.endpoint.web.ExposableWebEndpoint;
import org.springframework.boot.actuate.endpoint.web.WebOperation;
import org.springframework.mock.env.MockEnvironment;

class OperationsConfigurationTest {

    private final MockEnvironment environment = new MockEnvironment().withProperty("server.port", "8081");

    @Test
    void withoutAPortOfTheirOwnMetricsAreNowhere() {
        assertThat(shows("prometheus", false)).isFalse();
        assertThat(shows("health", false)).isTrue();

        environment.setProperty("management.server.port", "8081");
        assertThat(shows("prometheus", false)).as("at the same port").isFalse();
    }

    @Test
    void metricsAreAtAPortOfTheirOwnOrWhereThePortIsReachedFromThisMachineAlone() {
        assertThat(shows("prometheus", true)).isTrue();

        environment.setProperty("management.server.port", "9081");
        assertThat(shows("prometheus", false)).isTrue();
    }

    private boolean shows(String endpoint, boolean alsoHere) {
        return new OperationsConfiguration().metricsAtTheirOwnPort(environment, alsoHere).match(new Named(endpoint));
    }

    private record Named(String name) implements ExposableWebEndpoint {

        @Override
        public EndpointId getEndpointId() {
            return EndpointId.of(name);
        }

        @Override
        public Access getDefaultAccess() {
            return Access.READ_ONLY;
        }

        @Override
        public Collection<WebOperation> getOperations() {
            return List.of();
        }

        @Override
        public String getRootPath() {
            return name;
        }
    }
}
