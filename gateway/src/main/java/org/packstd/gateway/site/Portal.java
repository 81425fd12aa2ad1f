package org.packstd.gateway.site;

import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.config.ResourceHandlerRegistry;
import org.springframework.web.reactive.config.WebFluxConfigurer;
import org.springframework.web.reactive.function.server.RequestPredicates;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import org.springframework.web.reactive.resource.EncodedResourceResolver;
import org.springframework.web.server.ResponseStatusException;
import reactor.core.publisher.Mono;

/**
 * Serves the portal as the build left it in the jar: one page for all addresses of it, since the browser reads the rest of
 * the address, and files whose names change with their content.
 *
 * <p>The page is asked for anew each time, so that nobody keeps one that names files of an older build.
 */
@Configuration(proxyBeanMethods = false)
class Portal implements WebFluxConfigurer {

    private static final CacheControl FOR_EVER = CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();
    /** First parts of addresses that are not the portal's; what is missing there is told as a problem. */
    private static final Set<String> ELSEWHERE = Set.of("api", "api-specs", "docs", "problems", "assets", "portal",
            "actuator", "session", "login", "logout", "oauth2", "webhooks");

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/portal/**").addResourceLocations("classpath:/portal/portal/")
                .setCacheControl(FOR_EVER).resourceChain(true).addResolver(new EncodedResourceResolver());
    }

    @Bean
    RouterFunction<ServerResponse> pagesOfThePortal() throws IOException {
        var file = new ClassPathResource("portal/index.html");
        if (!file.exists()) { // built with -Dexec.skip
            return RouterFunctions.route(RequestPredicates.path("/"),
                    request -> Mono.error(new ResponseStatusException(HttpStatus.NOT_FOUND)));
        }
        var page = file.getContentAsByteArray();
        var tag = '"' + hash(page) + '"';
        return RouterFunctions.route(RequestPredicates.methods(HttpMethod.GET, HttpMethod.HEAD).and(Portal::isPage),
                request -> request.checkNotModified(tag)
                        .switchIfEmpty(ServerResponse.ok().contentType(MediaType.TEXT_HTML)
                                .cacheControl(CacheControl.noCache()).eTag(tag).bodyValue(page)));
    }

    /** Other addresses than the first one are pages only to those who ask for pages: a program learns that nothing is there. */
    private static boolean isPage(ServerRequest request) {
        var path = request.path();
        if (path.equals("/")) {
            return true;
        }
        var end = path.indexOf('/', 1);
        return !ELSEWHERE.contains(path.substring(1, end < 0 ? path.length() : end))
                && request.headers().accept().stream().anyMatch(type -> type.equalsTypeAndSubtype(MediaType.TEXT_HTML));
    }

    private static String hash(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content), 0, 16);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every JDK has SHA-256", impossible);
        }
    }
}
