package org.packstd.standards.web;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.HandlerTypePredicate;
import org.springframework.web.servlet.config.annotation.PathMatchConfigurer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The paths of the contract begin at its server address. */
@Configuration(proxyBeanMethods = false)
class BasePath implements WebMvcConfigurer {

    @Override
    public void configurePathMatch(PathMatchConfigurer paths) {
        paths.addPathPrefix("/api/v1", HandlerTypePredicate.forBasePackage("org.packstd.standards"));
    }
}
