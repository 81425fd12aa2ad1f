package org.packstd.notifications.delivery.webhook;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.classic.methods.HttpOptions;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.apache.hc.core5.io.Closer;
import org.packstd.notifications.endpoint.AddressRules;
import org.packstd.notifications.endpoint.EndpointId;
import org.packstd.notifications.endpoint.Target;
import org.packstd.notifications.signing.SecretBox;

/** Requests to addresses that strangers chose: signed, judged, limited in time and in what is read of their answer. */
public final class WebhookRequests implements AutoCloseable {

    private static final ContentType CLOUD_EVENT = ContentType.parse("application/cloudevents+json; charset=utf-8");
    /** The same for a name that is unknown and one that was refused: which internal names there are is nobody's business. */
    private static final String NOWHERE = "no public address of this name";
    private static final String LATE = "no answer in time";
    private static final int MOST_OF_AN_ANSWER = 64 * 1024;

    private final CloseableHttpClient client;
    private final ScheduledExecutorService deadlines = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("webhook-deadlines").factory());
    private final Duration patience;
    private final SecretBox secrets;
    private final Clock clock;

    /**
     * @param connections as many as attempts may be in flight, so that none ever waits for another
     * @param patience    how long a whole attempt may take
     */
    public WebhookRequests(AddressRules rules, int connections, Duration patience, SecretBox secrets, Clock clock) {
        this.client = WebhookClient.create(rules, connections, patience);
        this.patience = patience;
        this.secrets = secrets;
        this.clock = clock;
    }

    /** What came back. */
    sealed interface Reply {

        /** @param body its first 64 KiB */
        record Answer(int status, ClassicHttpResponse head, byte[] body) implements Reply {

            boolean accepted() {
                return status >= 200 && status < 300;
            }

            String text() {
                return new String(body, StandardCharsets.UTF_8);
            }
        }

        record Nothing(String reason) implements Reply {}
    }

    /** A signed POST of a CloudEvent. */
    HttpPost post(EndpointId endpoint, Target.Webhook to, String id, String body) {
        var now = clock.instant();
        var request = new HttpPost(to.url());
        request.setHeader("webhook-id", id);
        request.setHeader("webhook-timestamp", now.getEpochSecond());
        request.setHeader("webhook-signature", secrets.sign(to.keys(), endpoint.text(), id, now, body));
        request.setEntity(new StringEntity(body, CLOUD_EVENT));
        return request;
    }

    HttpOptions options(URI url) {
        return new HttpOptions(url);
    }

    Reply send(HttpUriRequestBase request) {
        var late = new AtomicBoolean();
        // The client only limits the silence between two bytes; a receiver that drips would hold us for ever.
        var deadline = deadlines.schedule(() -> {
            late.set(true);
            request.cancel();
        }, patience.toMillis(), TimeUnit.MILLISECONDS);
        try {
            return understood(request, client.executeOpen(null, request, null));
        } catch (IOException | RuntimeException failure) {
            return new Reply.Nothing(late.get() ? LATE : reason(failure));
        } finally {
            deadline.cancel(false);
        }
    }

    private static Reply understood(HttpUriRequestBase request, ClassicHttpResponse response) {
        try {
            return new Reply.Answer(response.getCode(), response, readSome(request, response));
        } finally {
            Closer.closeQuietly(response);
        }
    }

    /**
     * A short answer is read to its end, so that the connection can be used again; of a long one no more than needed. The
     * status has already said everything: what goes wrong here changes nothing.
     */
    private static byte[] readSome(HttpUriRequestBase request, ClassicHttpResponse response) {
        var read = new byte[MOST_OF_AN_ANSWER];
        var length = 0;
        try {
            var entity = response.getEntity();
            if (entity == null) {
                return new byte[0];
            }
            var content = entity.getContent();
            for (int more = 0; more >= 0 && length < read.length; length += Math.max(0, more)) {
                more = content.read(read, length, read.length - length);
            }
            if (length == read.length) {
                request.cancel(); // closing alone would read on to the end
            }
        } catch (IOException brokenOff) {
            request.cancel();
        }
        return Arrays.copyOf(read, length);
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
