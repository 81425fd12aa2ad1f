package org.packstd.local.launcher;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Locale;
import java.util.stream.Collectors;
import org.packstd.local.system.Settings;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The last thing printed: where everything is, who is who, and first questions to ask. */
final class Welcome {
    private final Settings settings;

    Welcome(Settings settings) {
        this.settings = settings;
    }

    String text() throws IOException, InterruptedException {
        var where = """

                Portal and API  %s
                OpenID issuer   %s
                Kafka           %s
                MongoDB         %s
                Mail            %s
                Logs            %s
                """.formatted(settings.gateway(), settings.issuer(), settings.kafkaServers(), settings.mongoUri(),
                settings.mail(), settings.logs());
        return where + (settings.externals().issuer().isEmpty() ? people() : "") + """

                A first question:
                  curl '%s/api/v1/standards?limit=3'
                The whole path, from draft to webhook, played on this system:
                  deploy/local/demo
                Ctrl-C stops all; from elsewhere: deploy/local/run --stop
                """.formatted(settings.gateway());
    }

    private String people() throws IOException, InterruptedException {
        var table = JsonMapper.shared().readTree(get(settings.issuer() + "/demo/people"));
        return """

                People (password and client secret: demo-<name>); log in at %s/login
                %s
                A token, here for lin:
                  curl -u lin-cli:demo-lin -d grant_type=client_credentials %s/oauth2/token
                """.formatted(settings.gateway(),
                table.valueStream().map(Welcome::line).collect(Collectors.joining()), settings.issuer());
    }

    private static String line(JsonNode person) {
        var roles = person.path("roles").valueStream().map(JsonNode::asString).collect(Collectors.joining(", "));
        return String.format(Locale.ROOT, "  %-6s %-15s %-15s %s%n", person.path("id").asString(),
                person.path("name").asString(), person.path("org").asString(), roles);
    }

    private static String get(String url) throws IOException, InterruptedException {
        try (var http = HttpClient.newHttpClient()) {
            return http.send(HttpRequest.newBuilder(URI.create(url)).build(), BodyHandlers.ofString()).body();
        }
    }
}
