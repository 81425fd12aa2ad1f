package org.packstd.gateway.problem.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.packstd.gateway.problem.ProblemKind;
import org.packstd.gateway.problem.ProblemKinds;
import org.packstd.gateway.problem.Refusal;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.ResponseEntity.BodyBuilder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.HtmlUtils;

/** Where {@code type} of a problem leads: what it means and what to do, for people and for programs. */
@RestController
final class ProblemPages {

    private static final CacheControl FIVE_MINUTES = CacheControl.maxAge(Duration.ofMinutes(5)).cachePublic();

    private final ProblemKinds kinds;
    private final String one;
    private final String list;

    ProblemPages(ProblemKinds kinds) throws IOException {
        this.kinds = kinds;
        this.one = template("problem.html");
        this.list = template("problems.html");
    }

    private static String template(String name) throws IOException {
        return new ClassPathResource("pages/" + name).getContentAsString(StandardCharsets.UTF_8);
    }

    @GetMapping(path = "/problems", produces = MediaType.TEXT_HTML_VALUE)
    ResponseEntity<String> pageOfAll() {
        var rows = kinds.all().stream().map(ProblemPages::row).collect(Collectors.joining("\n"));
        return page(list.replace("{{rows}}", rows));
    }

    @GetMapping(path = "/problems", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<List<ProblemKind>> all() {
        return answer().body(kinds.all());
    }

    @GetMapping(path = "/problems/{slug}", produces = MediaType.TEXT_HTML_VALUE)
    ResponseEntity<String> pageOf(@PathVariable String slug) {
        var kind = kind(slug);
        return page(one
                .replace("{{status}}", Integer.toString(kind.status()))
                .replace("{{slug}}", HtmlUtils.htmlEscape(kind.slug()))
                .replace("{{title.en}}", html(kind.title().en()))
                .replace("{{title.zh}}", html(kind.title().zh()))
                .replace("{{meaning.en}}", html(kind.meaning().en()))
                .replace("{{meaning.zh}}", html(kind.meaning().zh()))
                .replace("{{remedy.en}}", html(kind.remedy().en()))
                .replace("{{remedy.zh}}", html(kind.remedy().zh())));
    }

    @GetMapping(path = "/problems/{slug}", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<ProblemKind> of(@PathVariable String slug) {
        return answer().body(kind(slug));
    }

    private ProblemKind kind(String slug) {
        return kinds.find(slug).orElseThrow(() -> Refusal.notFound("/problems/" + slug));
    }

    private static ResponseEntity<String> page(String html) {
        return answer().contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8)).body(html);
    }

    private static BodyBuilder answer() {
        return ResponseEntity.ok().cacheControl(FIVE_MINUTES).varyBy(HttpHeaders.ACCEPT);
    }

    private static String row(ProblemKind kind) {
        return """
                <tr><td>%1$d</td><td><a href="/problems/%2$s"><code>%2$s</code></a></td><td>%3$s</td><td lang="zh">%4$s</td></tr>\
                """
                .formatted(kind.status(), HtmlUtils.htmlEscape(kind.slug()), html(kind.title().en()),
                        html(kind.title().zh()));
    }

    /** Words in backticks become code. */
    private static String html(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8").replaceAll("`([^`]+)`", "<code>$1</code>");
    }
}
