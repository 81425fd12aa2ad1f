package org.packstd.submissions.likeness.client;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where standards-service is.
 *
 * @param url without the path of the API, such as http://127.0.0.1:8081
 */
@ConfigurationProperties("standards")
record CatalogueSettings(String url, Duration connectTimeout, Duration readTimeout) {}
