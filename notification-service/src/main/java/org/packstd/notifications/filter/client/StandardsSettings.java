package org.packstd.notifications.filter.client;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where standards-service is.
 *
 * @param url            without the path of the API, such as http://127.0.0.1:8081
 * @param connectTimeout for its address to take the connection
 * @param readTimeout    for its answer
 */
@ConfigurationProperties("packstd.standards")
record StandardsSettings(@DefaultValue("http://127.0.0.1:8081") String url,
        @DefaultValue("2s") Duration connectTimeout, @DefaultValue("5s") Duration readTimeout) {}
