package org.packstd.notifications;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.actuate.autoconfigure.web.server.ManagementPortType;
import org.springframework.boot.actuate.endpoint.EndpointFilter;
import org.springframework.boot.actuate.endpoint.EndpointId;
import org.springframework.boot.actuate.endpoint.web.ExposableWebEndpoint;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** What is for operators stays with them: metrics are read at a port of their own ({@code MANAGEMENT_PORT}) or not at all. */
@Configuration(proxyBeanMethods = false)
class OperationsConfiguration {

    private static final EndpointId METRICS = EndpointId.of("prometheus");

    /** @param alsoHere where the port is reached from this machine alone */
    @Bean
    EndpointFilter<ExposableWebEndpoint> metricsAtTheirOwnPort(Environment environment,
            @Value("${packstd.metrics-at-service-port}") boolean alsoHere) {
        var shown = alsoHere || ManagementPortType.get(environment) == ManagementPortType.DIFFERENT;
        return endpoint -> shown || !endpoint.getEndpointId().equals(METRICS);
    }
}
