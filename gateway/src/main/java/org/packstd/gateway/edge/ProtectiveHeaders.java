package org.packstd.gateway.edge;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Tells browsers to treat answers as what they are, and nobody what software made them.
 *
 * <p>Set when the answer goes out, so that a service can neither weaken nor double them. Strict-Transport-Security is left
 * to whatever ends TLS: only that knows whether there is any.
 */
@Component
@Order(EdgeOrder.PROTECTIVE_HEADERS)
final class ProtectiveHeaders implements WebFilter {

    private static final String CONTENT_SECURITY_POLICY = "Content-Security-Policy";
    /** Sandboxed, since a drawing that somebody opens by itself is a document; on a 304 too, which replaces what is kept. */
    private static final String FOR_DATA = "default-src 'none'; frame-ancestors 'none'; sandbox";
    private static final String FOR_PAGES = "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; "
            + "form-action 'none'; frame-ancestors 'none'";
    /** Pages with a button that says yes; it leads back to where the page came from, and nowhere else. */
    private static final Pattern QUESTIONS = Pattern.compile("/api/v1/(unsubscribe|mail-confirmations)/[^/]+");
    private static final String FOR_QUESTIONS = FOR_PAGES.replace("form-action 'none'", "form-action 'self'");
    /** Swagger UI: scripts and styles from here alone; its icons are data addresses. */
    private static final String DOCS = "/docs";
    private static final String FOR_DOCS = FOR_PAGES.replace("img-src 'self'", "img-src 'self' data:")
            + "; script-src 'self'; connect-src 'self'";
    /** The portal: likewise. It sends what is typed by script, so that no form of it need go anywhere. */
    private static final String FOR_PORTAL = FOR_DOCS + "; font-src 'self'";
    private static final Pattern PLAIN_PAGES = Pattern.compile("/(api|api-specs|assets|problems|actuator)(/.*)?");
    /** A 304 does not say what it is of, and a browser keeps a page with the policy of its last answer. */
    private static final Pattern DATA = Pattern.compile("/(api|api-specs|assets|actuator)(/.*)?");
    private static final List<String> REVEALING = List.of("Server", "X-Powered-By", "X-Application-Context",
            "X-XSS-Protection");

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        var response = exchange.getResponse();
        var path = exchange.getRequest().getPath().pathWithinApplication().value();
        var forPages = pages(path);
        var data = DATA.matcher(path).matches();
        response.beforeCommit(() -> Mono.fromRunnable(() -> protect(response, forPages, data)));
        return chain.filter(exchange);
    }

    private static String pages(String path) {
        if (path.equals(DOCS) || path.startsWith(DOCS + "/")) {
            return FOR_DOCS;
        }
        if (QUESTIONS.matcher(path).matches()) {
            return FOR_QUESTIONS;
        }
        return PLAIN_PAGES.matcher(path).matches() ? FOR_PAGES : FOR_PORTAL;
    }

    private static void protect(ServerHttpResponse response, String forPages, boolean data) {
        var headers = response.getHeaders();
        REVEALING.forEach(headers::remove);
        headers.add(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING); // whatever is long enough goes out compressed
        forData(headers::set);
        if (isPage(headers) || (!data && HttpStatus.NOT_MODIFIED.equals(response.getStatusCode()))) {
            headers.set(CONTENT_SECURITY_POLICY, forPages);
        }
    }

    /** What data is sent with. */
    static void forData(BiConsumer<String, String> set) {
        set.accept("X-Content-Type-Options", "nosniff");
        set.accept("X-Frame-Options", "DENY");
        set.accept("Referrer-Policy", "no-referrer");
        set.accept(CONTENT_SECURITY_POLICY, FOR_DATA);
    }

    private static boolean isPage(HttpHeaders headers) {
        var type = headers.getContentType();
        return type != null && type.isCompatibleWith(MediaType.TEXT_HTML);
    }
}
