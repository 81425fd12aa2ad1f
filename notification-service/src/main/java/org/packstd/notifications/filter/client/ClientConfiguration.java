package org.packstd.notifications.filter.client;

import java.net.http.HttpClient;
import org.packstd.notifications.filter.Grammar;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The client of standards-service: short time-outs, no token for what is public, tolerance for members it does not know. */
@Configuration(proxyBeanMethods = false)
class ClientConfiguration {

    @Bean
    Grammar grammar(StandardsSettings settings) {
        var http = new JdkClientHttpRequestFactory(
                HttpClient.newBuilder().connectTimeout(settings.connectTimeout()).build());
        http.setReadTimeout(settings.readTimeout());
        var json = JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();
        var rest = RestClient.builder().requestFactory(http)
                .configureMessageConverters(
                        converters -> converters.withJsonConverter(new JacksonJsonHttpMessageConverter(json)))
                .build();
        return new StandardsGrammar(rest, settings.url(), json);
    }
}
