package org.packstd.gateway.site;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.MediaTypeFactory;
import org.springframework.web.reactive.config.ResourceHandlerRegistry;
import org.springframework.web.reactive.config.WebFluxConfigurer;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerResponse;
import org.springframework.web.server.ResponseStatusException;
import reactor.core.publisher.Mono;

/** Serves {@code api-specs} of the jar, read-only, and a page that explains them; references between the files hold as on disk. */
@Configuration(proxyBeanMethods = false)
class SpecFiles implements WebFluxConfigurer {

    private static final CacheControl FIVE_MINUTES = CacheControl.maxAge(Duration.ofMinutes(5)).cachePublic();
    private static final Map<String, MediaType> MEDIA_TYPES = Map.of(
            "yaml", new MediaType("application", "yaml"), // RFC 9512
            "json", MediaType.APPLICATION_JSON);

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        var files = registry.addResourceHandler("/api-specs/**");
        files.addResourceLocations("classpath:/api-specs/");
        files.setMediaTypes(MEDIA_TYPES);
        files.setCacheControl(FIVE_MINUTES);
    }

    /** Swagger UI as it comes from its jar, whichever version that is. */
    @Bean
    RouterFunction<ServerResponse> docs() throws IOException {
        var page = new ClassPathResource("static/docs/index.html");
        var files = new PathMatchingResourcePatternResolver()
                .getResources("classpath:/META-INF/resources/webjars/swagger-ui/*/swagger-ui*");
        var byName = Stream.of(files).collect(Collectors.toUnmodifiableMap(
                file -> String.valueOf(file.getFilename()), Function.identity()));
        return RouterFunctions.route()
                .GET("/docs", request -> ServerResponse.ok().contentType(MediaType.TEXT_HTML)
                        .cacheControl(FIVE_MINUTES).bodyValue(page))
                .GET("/docs/ui/{file}", request -> file(byName.get(request.pathVariable("file"))))
                .build();
    }

    private static Mono<ServerResponse> file(@Nullable Resource file) {
        if (file == null) {
            return Mono.error(new ResponseStatusException(HttpStatus.NOT_FOUND));
        }
        return ServerResponse.ok().contentType(MediaTypeFactory.getMediaType(file).orElseThrow())
                .cacheControl(FIVE_MINUTES).bodyValue(file);
    }
}
