package org.packstd.submissions.web;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.config.annotation.PathMatchConfigurer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The contract's paths are relative to the base of the API; the service serves them where the gateway does. */
@Configuration(proxyBeanMethods = false)
public class ApiPath implements WebMvcConfigurer {

    public static final String BASE = "/api/v1";

    @Override
    public void configurePathMatch(PathMatchConfigurer paths) {
        paths.addPathPrefix(BASE, controller -> controller.isAnnotationPresent(RestController.class));
    }
}
