package org.packstd.gateway.routing;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** Where the services are: addresses with scheme, host and port, without a path. */
@ConfigurationProperties("gateway.upstreams")
public record Upstreams(URI standards, URI submissions, URI notifications) {

    public Upstreams {
        check("STANDARDS_URL", standards);
        check("SUBMISSIONS_URL", submissions);
        check("NOTIFICATIONS_URL", notifications);
    }

    private static void check(String variable, URI address) {
        var web = "http".equals(address.getScheme()) || "https".equals(address.getScheme());
        var bare = address.getRawPath() == null || address.getRawPath().isEmpty() || "/".equals(address.getRawPath());
        if (!web || address.getHost() == null || !bare) {
            throw new IllegalArgumentException(
                    variable + ": " + address + " (expected: such as http://127.0.0.1:8081)");
        }
    }
}
