package org.packstd.notifications.delivery.webhook;

import java.time.Duration;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.DefaultSchemePortResolver;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.impl.routing.DefaultRoutePlanner;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.packstd.notifications.endpoint.AddressRules;

/** The HTTP client for addresses that strangers chose. */
final class WebhookClient {

    static final Duration WHOLE_ATTEMPT = Duration.ofSeconds(15);
    private static final Timeout CONNECT = Timeout.ofSeconds(3);

    private WebhookClient() {}

    /** @param connections as many as attempts may be in flight, so that none ever waits for another */
    static CloseableHttpClient create(AddressRules rules, int connections) {
        var timeouts = ConnectionConfig.custom()
                .setConnectTimeout(CONNECT)
                .setSocketTimeout(Timeout.of(WHOLE_ATTEMPT))
                .setTimeToLive(TimeValue.ofMinutes(1)) // a name that changed its meaning is soon looked up again
                .build();
        var connectionManager = PoolingHttpClientConnectionManagerBuilder.create()
                .setDnsResolver(new JudgedResolver(rules))
                .setDefaultConnectionConfig(timeouts)
                .setMaxConnTotal(connections)
                .setMaxConnPerRoute(connections)
                .build();
        return HttpClients.custom()
                .setConnectionManager(connectionManager)
                .setRoutePlanner(new DefaultRoutePlanner(DefaultSchemePortResolver.INSTANCE)) // never a proxy
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setResponseTimeout(Timeout.of(WHOLE_ATTEMPT))
                        .setProtocolUpgradeEnabled(false)
                        .build())
                .setUserAgent("packstd-notifications/1")
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableCookieManagement()
                .disableContentCompression()
                .disableAuthCaching()
                .evictIdleConnections(TimeValue.ofSeconds(30))
                .build();
    }
}
