package org.packstd.standards.dxf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A DXF file as dxf-parser, a published library of npm, reads it. */
public record ReadDxf(JsonNode all) {

    private static final Path READERS = Path.of("src/test/readers");
    private static final Pattern CHARACTER = Pattern.compile("\\\\U\\+([0-9A-F]{4})");

    /** @throws AssertionError if it cannot be read */
    public static ReadDxf of(String dxf) {
        return all(List.of(dxf)).getFirst();
    }

    /** @throws AssertionError if one of them cannot be read */
    public static List<ReadDxf> all(List<String> drawings) {
        assertThat(READERS.resolve("node_modules")).as("fetched by the build, or by 'npm ci' in " + READERS).exists();
        var files = new ArrayList<Path>();
        try {
            for (var drawing : drawings) {
                files.add(Files.writeString(Files.createTempFile("drawing", ".dxf"), drawing,
                        StandardCharsets.US_ASCII));
            }
            return read(files).lines().map(line -> new ReadDxf(JsonMapper.shared().readTree(line))).toList();
        } catch (IOException | InterruptedException failed) {
            throw new AssertionError(failed);
        } finally {
            files.forEach(file -> file.toFile().delete());
        }
    }

    private static String read(List<Path> files) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of("node", "read-dxf.mjs"));
        files.forEach(file -> command.add(file.toString()));
        var errors = Files.createTempFile("errors", ".txt");
        try {
            var node = new ProcessBuilder(command).directory(READERS.toFile()).redirectError(errors.toFile()).start();
            var output = new String(node.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(node.waitFor(30, TimeUnit.SECONDS)).isTrue();
            assertThat(node.exitValue()).as(Files.readString(errors)).isZero();
            return output;
        } finally {
            Files.delete(errors);
        }
    }

    /** All entities of a layer. */
    public List<JsonNode> on(String layer) {
        return entities().filter(each -> layer.equals(each.path("layer").asString())).toList();
    }

    public Stream<JsonNode> entities() {
        return all.path("entities").valueStream();
    }

    /** Layers on which something is. */
    public TreeSet<String> used() {
        return new TreeSet<>(entities().map(each -> each.path("layer").asString()).toList());
    }

    /** All texts, as a CAD program shows them. */
    public List<String> texts() {
        return entities().filter(each -> "TEXT".equals(each.path("type").asString()))
                .map(each -> shown(each.path("text").asString()))
                .toList();
    }

    private static String shown(String text) {
        var characters = CHARACTER.matcher(text).replaceAll(
                code -> Matcher.quoteReplacement(Character.toString(Integer.parseInt(code.group(1), 16))));
        return characters.replace("%%c", "Ø").replace("%%p", "±").replace("%%d", "°");
    }

    public JsonNode block(String name) {
        return all.path("blocks").path(name);
    }
}
