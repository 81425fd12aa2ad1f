package org.packstd.gateway.site;

import java.time.Duration;
import java.util.Map;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.config.ResourceHandlerRegistry;
import org.springframework.web.reactive.config.WebFluxConfigurer;

/** Serves {@code api-specs} of the jar, read-only; references between the files hold as they do on disk. */
@Configuration(proxyBeanMethods = false)
class SpecFiles implements WebFluxConfigurer {

    private static final Map<String, MediaType> MEDIA_TYPES = Map.of(
            "yaml", new MediaType("application", "yaml"), // RFC 9512
            "json", MediaType.APPLICATION_JSON);

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        var files = registry.addResourceHandler("/api-specs/**");
        files.addResourceLocations("classpath:/api-specs/");
        files.setMediaTypes(MEDIA_TYPES);
        files.setCacheControl(CacheControl.maxAge(Duration.ofMinutes(5)).cachePublic());
    }
}
