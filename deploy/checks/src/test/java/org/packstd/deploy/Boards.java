package org.packstd.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What Grafana is to show. */
final class Boards {

    private Boards() {}

    /** What is asked of Prometheus, by board, panel and letter. */
    static Map<String, String> expressions() throws IOException {
        var expressions = new LinkedHashMap<String, String>();
        for (var board : all()) {
            for (var panel : board.path("panels")) {
                var name = board.path("title").asString() + ": " + panel.path("title").asString() + " ";
                for (JsonNode target : panel.path("targets")) {
                    expressions.put(name + target.path("refId").asString(), target.path("expr").asString());
                }
            }
        }
        assertThat(expressions).isNotEmpty();
        return expressions;
    }

    /** Whom panels and what is in them ask, as {@code type uid}. */
    static List<String> sources() throws IOException {
        return all().stream()
                .flatMap(board -> board.findValues("datasource").stream())
                .map(source -> source.path("type").asString() + " " + source.path("uid").asString())
                .distinct()
                .toList();
    }

    private static List<JsonNode> all() throws IOException {
        var all = new ArrayList<JsonNode>();
        try (var files = Files.list(Repository.path("deploy/kubernetes/files/dashboards"))) {
            files.sorted().map(JsonMapper.shared()::readTree).forEach(all::add);
        }
        return all;
    }
}
