package org.packstd.notifications.delivery.webhook;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.apache.hc.core5.io.Closer;
import org.packstd.notifications.delivery.Attempt;
import org.packstd.notifications.delivery.Attempt.Result;
import org.packstd.notifications.delivery.Channel;
import org.packstd.notifications.delivery.Plan;
import org.packstd.notifications.endpoint.AddressRules;
import org.packstd.notifications.endpoint.Endpoint;
import org.packstd.notifications.endpoint.SecretBox;
import org.packstd.notifications.event.CloudEvent;
import org.packstd.notifications.event.json.CloudEventJson;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Posts an event as a signed CloudEvent. The delivery id is the {@code webhook-id} of every attempt. */
public final class WebhookChannel implements Channel, AutoCloseable {

    private static final ContentType CLOUD_EVENT = ContentType.parse("application/cloudevents+json; charset=utf-8");
    private static final Logger LOG = LoggerFactory.getLogger(WebhookChannel.class);
    private static final String OUR_FAULT = "not sent: a fault of the registry";
    /** The same for a name that is unknown and one that was refused: which internal names there are is nobody's business. */
    private static final String NOWHERE = "no public address of this name";
    private static final String LATE = "no answer in time";
    private static final int MOST_OF_AN_ANSWER = 64 * 1024;

    private final CloseableHttpClient client;
    private final ScheduledExecutorService deadlines = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("webhook-deadlines").factory());
    private final Duration patience;
    private final SecretBox secrets;
    private final CloudEventJson json;
    private final Clock clock;

    /**
     * @param connections as many as attempts may be in flight, so that none ever waits for another
     * @param patience    how long a whole attempt may take
     */
    public WebhookChannel(AddressRules rules, int connections, Duration patience, SecretBox secrets,
            CloudEventJson json, Clock clock) {
        this.client = WebhookClient.create(rules, connections, patience);
        this.patience = patience;
        this.secrets = secrets;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public Attempt.Result send(Plan plan, CloudEvent event, Endpoint.Active endpoint) {
        HttpPost request;
        try {
            request = request(plan, event, endpoint);
        } catch (RuntimeException ourFault) {
            LOG.error("{} cannot be signed and sent: {}", plan.id(), ourFault.toString());
            return new Result.Unanswered(OUR_FAULT); // an attempt like any other: tried later, and not for ever
        }
        return post(request);
    }

    private Result post(HttpPost request) {
        var late = new AtomicBoolean();
        // The client only limits the silence between two bytes; a receiver that drips would hold us for ever.
        var deadline = deadlines.schedule(() -> {
            late.set(true);
            request.cancel();
        }, patience.toMillis(), TimeUnit.MILLISECONDS);
        try {
            return understood(request, client.executeOpen(null, request, null));
        } catch (IOException | RuntimeException failure) {
            return new Result.Unanswered(late.get() ? LATE : reason(failure));
        } finally {
            deadline.cancel(false);
        }
    }

    private Result understood(HttpPost request, ClassicHttpResponse response) {
        try {
            readSome(request, response);
            var wish = response.getFirstHeader(HttpHeaders.RETRY_AFTER);
            return new Result.Answered(response.getCode(),
                    RetryAfter.parse(wish == null ? null : wish.getValue(), clock.instant()));
        } finally {
            Closer.closeQuietly(response);
        }
    }

    private HttpPost request(Plan plan, CloudEvent event, Endpoint.Active endpoint) {
        var body = json.write(event, plan.subscription().text());
        var now = clock.instant();
        var secret = secrets.open(endpoint.registration().secret(), endpoint.id());
        var request = new HttpPost(endpoint.registration().url());
        request.setHeader("webhook-id", plan.id().text());
        request.setHeader("webhook-timestamp", now.getEpochSecond());
        request.setHeader("webhook-signature", secret.sign(plan.id().text(), now, body));
        request.setEntity(new StringEntity(body, CLOUD_EVENT));
        return request;
    }

    /**
     * A short answer is read to its end, so that the connection can be used again; of a long one no more than needed. The
     * status has already said everything: what goes wrong here changes nothing.
     */
    private static void readSome(HttpPost request, ClassicHttpResponse response) {
        try {
            var entity = response.getEntity();
            if (entity != null && entity.getContent().readNBytes(MOST_OF_AN_ANSWER).length == MOST_OF_AN_ANSWER) {
                request.cancel(); // closing alone would read on to the end
            }
        } catch (IOException brokenOff) {
            request.cancel();
        }
    }

    private static String reason(Exception failure) {
        return switch (failure) {
            case UnknownHostException _ -> NOWHERE;
            case ConnectException _ -> "no connection";
            case InterruptedIOException _ -> LATE;
            case SSLException tls -> "TLS: " + tls.getMessage();
            default -> "no answer: " + failure.getClass().getSimpleName();
        };
    }

    @Override
    public void close() throws IOException {
        deadlines.shutdownNow();
        client.close();
    }
}
