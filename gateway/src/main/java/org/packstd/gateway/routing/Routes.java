package org.packstd.gateway.routing;

import java.io.IOException;
import java.net.URI;
import java.util.function.Function;
import java.util.stream.Stream;
import org.packstd.gateway.circuit.Circuits;
import org.springframework.cloud.gateway.config.HttpClientCustomizer;
import org.springframework.cloud.gateway.filter.GatewayFilter;
import org.springframework.cloud.gateway.filter.factory.RetryGatewayFilterFactory;
import org.springframework.cloud.gateway.route.Route;
import org.springframework.cloud.gateway.route.RouteLocator;
import org.springframework.cloud.gateway.route.builder.Buildable;
import org.springframework.cloud.gateway.route.builder.PredicateSpec;
import org.springframework.cloud.gateway.route.builder.RouteLocatorBuilder;
import org.springframework.cloud.gateway.support.RouteMetadataUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMessage;
import org.springframework.http.HttpMethod;
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
                                "deliveries", "feeds", "calendars", "unsubscribe", "mail-confirmations"))
                .route("live-events",
                        live(upstreams.notifications(), notifications, "events"))
                .build();
    }

    private static Function<PredicateSpec, Buildable<Route>> to(URI service, GatewayFilter circuit,
            String... collections) {
        return route -> route.path(paths(collections))
                .filters(filters -> filters.filter(circuit).filter(onceMore()))
                .uri(service);
    }

    /** Not the filter of the route builder: that one keeps every body in memory, whatever its method, before it asks. */
    private static GatewayFilter onceMore() {
        var again = new RetryGatewayFilterFactory().apply(once -> once
                .setRetries(1)
                .setMethods(HttpMethod.GET, HttpMethod.HEAD) // anything else might happen twice
                .setSeries()
                .setExceptions(IOException.class));
        return (exchange,
                chain) -> hasBody(exchange.getRequest()) ? chain.filter(exchange) : again.filter(exchange, chain);
    }

    /** A body can be read once. */
    private static boolean hasBody(HttpMessage request) {
        return request.getHeaders().getContentLength() > 0
                || request.getHeaders().getFirst(HttpHeaders.TRANSFER_ENCODING) != null;
    }

    /** An event stream may be silent for long; only its client ends it. */
    private static Function<PredicateSpec, Buildable<Route>> live(URI service, GatewayFilter circuit,
            String... collections) {
        return route -> route.path(paths(collections))
                .filters(filters -> filters.filter(circuit))
                .metadata(RouteMetadataUtils.RESPONSE_TIMEOUT_ATTR, NEVER)
                .uri(service);
    }

    private static String[] paths(String... collections) {
        return Stream.of(collections).map(collection -> "/api/v1/" + collection + "/**").toArray(String[]::new);
    }

    /** The client would by itself repeat a request, whatever its method, when a kept connection turns out dead. */
    @Bean
    HttpClientCustomizer noHiddenRetries() {
        return (HttpClient client) -> client.disableRetry(true);
    }
}
