package org.packstd.notifications.security;

import static org.springframework.http.HttpMethod.DELETE;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.HEAD;
import static org.springframework.http.HttpMethod.PATCH;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.http.HttpMethod.PUT;

import java.util.List;
import java.util.Set;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Who may call what, row by row; the first row that fits decides, and what fits none is refused. Everything that needs a
 * token also needs an organisation in it: the use cases ask for that, because the refusal can then be explained. An API key
 * is nobody who signed in: it needs the scope for reading.
 */
final class AccessTable {

    /** Whoever has a valid token, unless it is one of an API key. */
    static final String SIGNED_IN = "SIGNED_IN";

    static final List<Row> ROWS = List.of(
            everyone(GET, "/actuator/health/**"),
            everyone(GET, "/actuator/info"),
            everyone(GET, "/actuator/prometheus"),
            everyone(GET, "/api/v1/events/stream"),
            everyone(GET, "/api/v1/feeds/**"),
            everyone(HEAD, "/api/v1/feeds/**"),
            everyone(GET, "/api/v1/unsubscribe/*"),
            everyone(POST, "/api/v1/unsubscribe/*"), // the token in the path is what it takes
            everyone(GET, "/api/v1/mail-confirmations/*"),
            everyone(POST, "/api/v1/mail-confirmations/*"),
            everyone(GET, "/api/v1/calendars/*.ics"),
            everyone(HEAD, "/api/v1/calendars/*.ics"),
            signedIn(GET, "/api/v1/calendars"),
            signedIn(POST, "/api/v1/calendars"),
            signedIn(DELETE, "/api/v1/calendars/*"),
            signedIn(GET, "/api/v1/inbox-marks"),
            signedIn(PUT, "/api/v1/inbox-marks"),
            read("/api/v1/endpoints/**", "subscriptions:read"),
            signedIn(POST, "/api/v1/endpoints"),
            signedIn(PATCH, "/api/v1/endpoints/*"),
            signedIn(POST, "/api/v1/endpoints/*"), // commands, such as end-1:pause
            signedIn(DELETE, "/api/v1/endpoints/*"),
            read("/api/v1/subscriptions/**", "subscriptions:read"),
            signedIn(POST, "/api/v1/subscriptions"),
            signedIn(PATCH, "/api/v1/subscriptions/*"),
            signedIn(DELETE, "/api/v1/subscriptions/*"),
            signedIn(POST, "/api/v1/subscriptions:preview"),
            signedIn(POST, "/api/v1/deliveries/*"), // commands, such as evt-1:rul-1:resend
            read("/api/v1/deliveries/**", "subscriptions:read"));

    private AccessTable() {}

    /** @param authorities any of these is enough; none at all means that no token is needed */
    record Row(HttpMethod method, String path, Set<String> authorities) {

        boolean isPublic() {
            return authorities.isEmpty();
        }

        /** What may be read may be asked for with HEAD too; not so the live stream, which has no head to speak of. */
        RequestMatcher requests() {
            var here = PathPatternRequestMatcher.withDefaults();
            return method == GET && !isPublic()
                    ? new OrRequestMatcher(here.matcher(GET, path), here.matcher(HEAD, path))
                    : here.matcher(method, path);
        }
    }

    private static Row everyone(HttpMethod method, String path) {
        return new Row(method, path, Set.of());
    }

    private static Row signedIn(HttpMethod method, String path) {
        return new Row(method, path, Set.of(SIGNED_IN));
    }

    private static Row read(String path, String scope) {
        return new Row(GET, path, Set.of(SIGNED_IN, "SCOPE_" + scope));
    }
}
