package org.packstd.submissions.likeness.client;

import java.net.http.HttpClient;
import org.packstd.submissions.standards.client.ApiClient;
import org.packstd.submissions.standards.client.StandardsApi;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.RestClient;

/** The catalogue is public: no token goes out with the question. */
@Configuration(proxyBeanMethods = false)
class CatalogueConfiguration {

    @Bean
    StandardsCatalogue standardsCatalogue(CatalogueSettings settings) {
        var http = new JdkClientHttpRequestFactory(
                HttpClient.newBuilder().connectTimeout(settings.connectTimeout()).build());
        http.setReadTimeout(settings.readTimeout());
        var client = new ApiClient(RestClient.builder().requestFactory(http).build())
                .setBasePath(settings.url() + "/api/v1");
        return new StandardsCatalogue(new StandardsApi(client));
    }
}
