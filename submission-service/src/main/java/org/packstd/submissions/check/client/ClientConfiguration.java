package org.packstd.submissions.check.client;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.net.http.HttpClient;
import java.time.Clock;
import org.packstd.submissions.check.AutomaticChecks;
import org.packstd.submissions.check.CheckedTexts;
import org.packstd.submissions.check.ImpactStudies;
import org.packstd.submissions.check.KeepTexts;
import org.packstd.submissions.standards.client.ApiClient;
import org.packstd.submissions.standards.client.ImpactApi;
import org.packstd.submissions.standards.client.ValidationsApi;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.security.oauth2.client.AuthorizedClientServiceOAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientProviderBuilder;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientService;
import org.springframework.security.oauth2.client.endpoint.RestClientClientCredentialsTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.client.OAuth2ClientHttpRequestInterceptor;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.web.client.RestClient;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;

/** The client of standards-service: short time-outs, a token of its own, and tolerance for members it does not know. */
@Configuration(proxyBeanMethods = false)
class ClientConfiguration {

    @Bean
    AutomaticChecks standardsChecks(ApiClient standards, CheckedTexts texts) {
        return new KeepTexts(new StandardsChecks(new ValidationsApi(standards), mapper()), texts);
    }

    @Bean
    ImpactStudies standardsImpact(ApiClient standards, Clock clock) {
        return new StandardsImpact(new ImpactApi(standards), mapper(), clock);
    }

    @Bean
    ApiClient standards(StandardsSettings settings, ClientRegistrationRepository registrations,
            OAuth2AuthorizedClientService authorizedClients) {
        var http = new JdkClientHttpRequestFactory(
                HttpClient.newBuilder().connectTimeout(settings.connectTimeout()).build());
        http.setReadTimeout(settings.readTimeout());
        var tokens = new OAuth2ClientHttpRequestInterceptor(tokenSource(http, registrations, authorizedClients));
        tokens.setClientRegistrationIdResolver(request -> "standards");
        // A token that is refused, as after a change of keys, is forgotten and fetched anew at the next try.
        tokens.setAuthorizationFailureHandler(
                OAuth2ClientHttpRequestInterceptor.authorizationFailureHandler(authorizedClients));
        var json = mapper();
        var rest = RestClient.builder()
                .requestFactory(http)
                .requestInterceptor(tokens)
                .configureMessageConverters(
                        converters -> converters.withJsonConverter(new JacksonJsonHttpMessageConverter(json)))
                .build();
        return new ApiClient(rest).setBasePath(settings.url() + "/api/v1");
    }

    /** Client credentials, asked for with the same time-outs: the default has none, and would hold a worker for ever. */
    private static OAuth2AuthorizedClientManager tokenSource(ClientHttpRequestFactory http,
            ClientRegistrationRepository registrations, OAuth2AuthorizedClientService authorizedClients) {
        var endpoint = new RestClientClientCredentialsTokenResponseClient();
        endpoint.setRestClient(RestClient.builder()
                .requestFactory(http)
                .configureMessageConverters(converters -> converters
                        .addCustomConverter(new FormHttpMessageConverter())
                        .addCustomConverter(new OAuth2AccessTokenResponseHttpMessageConverter()))
                .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
                .build());
        var manager = new AuthorizedClientServiceOAuth2AuthorizedClientManager(registrations, authorizedClients);
        manager.setAuthorizedClientProvider(OAuth2AuthorizedClientProviderBuilder.builder()
                .clientCredentials(grant -> grant.accessTokenResponseClient(endpoint))
                .build());
        return manager;
    }

    private static JsonMapper mapper() {
        return JsonMapper.builder()
                .changeDefaultPropertyInclusion(all -> all.withValueInclusion(JsonInclude.Include.NON_NULL))
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
                .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                .build();
    }
}
