package org.packstd.notifications.delivery.webhook;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.client5.http.classic.methods.HttpOptions;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.apache.hc.core5.io.Closer;
import org.jspecify.annotations.Nullable;
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
    private static final String SIGNATURE = "webhook-signature";
    private static final int MOST_OF_AN_ANSWER = 64 * 1024;
    private static final byte[] NOTHING = new byte[0];
    private static final Pattern SIGNED = Pattern.compile(",\\S+");
    private static final String CONTENT_TYPE = CLOUD_EVENT.toString();

    private final JudgedResolver resolver;
    private final CloseableHttpClient client;
    private final Deadlines deadlines;
    private final SecretBox secrets;
    private final Clock clock;

    /**
     * @param connections as many as attempts may be in flight, so that none ever waits for another
     * @param patience    how long a whole attempt may take
     */
    public WebhookRequests(AddressRules rules, int connections, Duration patience, SecretBox secrets, Clock clock) {
        this(new JudgedResolver(rules, connections, InetAddress::getAllByName), connections, patience, secrets, clock);
    }

    WebhookRequests(JudgedResolver resolver, int connections, Duration patience, SecretBox secrets, Clock clock) {
        this.resolver = resolver;
        this.client = WebhookClient.create(connections, patience);
        this.deadlines = new Deadlines(patience);
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

            /** Whatever is no UTF-8 becomes a question mark in a box. */
            String text() {
                return new String(body, StandardCharsets.UTF_8);
            }

            /** @param most bytes */
            @Nullable
            String beginning(int most) {
                return body.length == 0
                        ? null
                        : new String(body, 0, Math.min(most, body.length), StandardCharsets.UTF_8);
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
        request.setHeader(SIGNATURE, secrets.sign(to.keys(), endpoint.text(), id, now, body));
        request.setEntity(new StringEntity(body, CLOUD_EVENT));
        return request;
    }

    /** Its headers for those who may see them: a signature is no secret, but enough to send the message once more. */
    static Map<String, String> shown(HttpUriRequestBase request) {
        var shown = new TreeMap<String, String>();
        for (var header : request.getHeaders()) {
            var signed = header.getName().equals(SIGNATURE);
            shown.put(header.getName(), signed ? redacted(header.getValue()) : header.getValue());
        }
        shown.put("content-type", CONTENT_TYPE);
        shown.put("host", request.getAuthority().toString());
        shown.put("user-agent", WebhookClient.USER_AGENT);
        return shown;
    }

    private static String redacted(String signatures) {
        return SIGNED.matcher(signatures).replaceAll(",[redacted]");
    }

    HttpOptions options(URI url) {
        return new HttpOptions(url);
    }

    Reply send(HttpUriRequestBase request) {
        // The client only limits the silence between two bytes; a receiver that drips would hold us for ever.
        try (var deadline = deadlines.begin(request::cancel)) {
            try {
                return understood(request, exchange(request, deadline));
            } catch (IOException | RuntimeException failure) {
                return new Reply.Nothing(deadline.isOver() ? LATE : reason(failure));
            }
        }
    }

    /** Dials what was judged, nothing else; the next address of the name if one cannot be reached at all. */
    private ClassicHttpResponse exchange(HttpUriRequestBase request, Deadlines.Deadline deadline) throws IOException {
        var authority = request.getAuthority();
        @Nullable
        IOException unreachable = null;
        for (var address : resolver.resolve(authority.getHostName())) {
            try {
                var target = new HttpHost(request.getScheme(), address, authority.getHostName(), authority.getPort());
                return client.executeOpen(target, request, null);
            } catch (ConnectException | ConnectTimeoutException failure) {
                unreachable = failure;
            }
            if (deadline.isOver()) {
                break;
            }
        }
        throw unreachable == null ? new UnknownHostException(authority.getHostName()) : unreachable;
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
        var entity = response.getEntity();
        if (entity == null) {
            return NOTHING; // most say nothing, and there are many
        }
        var read = new byte[MOST_OF_AN_ANSWER];
        var length = 0;
        try {
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
        deadlines.close();
        resolver.close();
        client.close();
    }
}
