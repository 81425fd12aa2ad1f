package org.packstd.notifications.delivery.webhook;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import java.time.Clock;
import java.util.Collection;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.core5.http.HttpHeaders;
import org.packstd.notifications.delivery.Attempt;
import org.packstd.notifications.delivery.Attempt.Result;
import org.packstd.notifications.delivery.Attempt.Trace;
import org.packstd.notifications.delivery.Channel;
import org.packstd.notifications.delivery.Plan;
import org.packstd.notifications.delivery.webhook.WebhookRequests.Reply;
import org.packstd.notifications.endpoint.Endpoint;
import org.packstd.notifications.endpoint.Target;
import org.packstd.notifications.event.CloudEvent;
import org.packstd.notifications.event.json.CloudEventJson;
import org.packstd.notifications.trace.Traces;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Posts an event as a signed CloudEvent. The delivery id is the {@code webhook-id} of every attempt. An event that goes to
 * many is written once; what differs is its end and the signature.
 */
public final class WebhookChannel implements Channel {

    private static final Logger LOG = LoggerFactory.getLogger(WebhookChannel.class);
    /** Characters of events that are kept ready. */
    private static final int MOST_WRITTEN = 8 * 1024 * 1024;
    private static final String OUR_FAULT = "not sent: a fault of the registry";

    private final WebhookRequests requests;
    private final CloudEventJson json;
    private final SubscribedFilters filters;
    private final Traces traces;
    private final Clock clock;
    private final Cache<String, String> written = Caffeine.newBuilder().maximumWeight(MOST_WRITTEN)
            .<String, String>weigher((_, text) -> text.length()).build();

    public WebhookChannel(WebhookRequests requests, CloudEventJson json, SubscribedFilters filters, Traces traces,
            Clock clock) {
        this.requests = requests;
        this.json = json;
        this.filters = filters;
        this.traces = traces;
        this.clock = clock;
    }

    @Override
    public void expect(Collection<Plan> plans) {
        filters.expect(plans.stream().map(Plan::subscription).toList());
    }

    @Override
    public Attempt.Result send(Plan plan, CloudEvent event, Endpoint.Active endpoint) {
        var span = traces.goOn(event.trace(), "POST webhook", SpanKind.CLIENT)
                .setAttribute("packstd.delivery", plan.id().text());
        try {
            var result = send(plan, event, endpoint, span);
            if (!(result instanceof Result.Answered answer && answer.accepted())) {
                span.setStatus(StatusCode.ERROR);
            }
            return result;
        } finally {
            span.end();
        }
    }

    private Attempt.Result send(Plan plan, CloudEvent event, Endpoint.Active endpoint, Span span) {
        HttpPost request;
        try {
            request = request(plan, event, endpoint);
        } catch (RuntimeException ourFault) {
            LOG.error("{} cannot be signed and sent: {}", plan.id(), ourFault.toString());
            return new Result.Unanswered(OUR_FAULT); // an attempt like any other: tried later, and not for ever
        }
        W3CTraceContextPropagator.getInstance().inject(Context.root().with(span), request,
                (_, name, value) -> request.setHeader(name, value));
        var sent = WebhookRequests.shown(request);
        return switch (requests.send(request)) {
            case Reply.Answer answer -> {
                var wish = answer.head().getFirstHeader(HttpHeaders.RETRY_AFTER);
                yield new Result.Answered(answer.status(),
                        RetryAfter.parse(wish == null ? null : wish.getValue(), clock.instant()),
                        new Trace(sent, answer.beginning(Trace.MOST_OF_AN_ANSWER)));
            }
            case Reply.Nothing nothing -> new Result.Unanswered(nothing.reason(), new Trace(sent, null));
        };
    }

    private HttpPost request(Plan plan, CloudEvent event, Endpoint.Active endpoint) {
        if (!(endpoint.registration().target() instanceof Target.Webhook webhook)) {
            throw new IllegalArgumentException(endpoint.id() + " is no webhook");
        }
        var body = json.close(written.get(event.id(), _ -> json.open(event)), plan.subscription().text(),
                filters.of(plan.subscription()), plan.sequence());
        return requests.post(endpoint.id(), webhook, plan.id().text(), body);
    }
}
