package org.packstd.gateway.routing;

import java.net.URI;
import java.util.function.Function;
import org.packstd.gateway.circuit.Circuits;
import org.springframework.cloud.gateway.config.HttpClientCustomizer;
import org.springframework.cloud.gateway.filter.GatewayFilter;
import org.springframework.cloud.gateway.route.Route;
import org.springframework.cloud.gateway.route.RouteLocator;
import org.springframework.cloud.gateway.route.builder.Buildable;
import org.springframework.cloud.gateway.route.builder.PredicateSpec;
import org.springframework.cloud.gateway.route.builder.RouteLocatorBuilder;
import org.springframework.cloud.gateway.support.RouteMetadataUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import reactor.netty.http.client.HttpClient;

/** The routing table. Verbs such as {@code /submissions/{id}:submit} belong to the path they end. */
@Configuration(proxyBeanMethods = false)
class Routes {

    private static final long NEVER = -1;

    @Bean
    RouteLocator routingTable(RouteLocatorBuilder routes, Upstreams upstreams, Circuits circuits) {
        var standards = circuits.around("standards");
        var submissions = circuits.around("submissions");
        var notifications = circuits.around("notifications");
        return routes.routes()
                .route("standards",
                        to(upstreams.standards(), standards, "families", "metadata", "rules", "standards", "variations",
                                "coverage",
                                "validations", "outlines", "land-patterns", "diffs", "adoptions", "imports",
                                "documents", "changes", "log", "conversions"))
                .route("submissions",
                        to(upstreams.submissions(), submissions, "submissions", "ballots", "policies", "organisations",
                                "committees", "needs", "workflows", "me", "archive-keys", "api-keys"))
                .route("notifications",
                        to(upstreams.notifications(), notifications, "endpoints", "subscriptions",
                                "subscriptions:preview",
                                "deliveries", "feeds", "calendars", "inbox-marks", "unsubscribe", "mail-confirmations"))
                .route("live-events",
                        live(upstreams.notifications(), notifications, "events"))
                .build();
    }

    private static Function<PredicateSpec, Buildable<Route>> to(URI service, GatewayFilter circuit,
            String... collections) {
        return route -> route.predicate(Collections.of(collections))
                .filters(filters -> filters.filter(circuit).filter(new OnceMore()))
                .uri(service);
    }

    /** An event stream may be silent for long; only its client ends it. */
    private static Function<PredicateSpec, Buildable<Route>> live(URI service, GatewayFilter circuit,
            String... collections) {
        return route -> route.predicate(Collections.of(collections))
                .filters(filters -> filters.filter(circuit))
                .metadata(RouteMetadataUtils.RESPONSE_TIMEOUT_ATTR, NEVER)
                .uri(service);
    }

    /** The client would by itself repeat a request, whatever its method, when a kept connection turns out dead. */
    @Bean
    HttpClientCustomizer noHiddenRetries() {
        return (HttpClient client) -> client.disableRetry(true);
    }
}
