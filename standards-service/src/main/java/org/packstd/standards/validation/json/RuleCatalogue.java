package org.packstd.standards.validation.json;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import org.packstd.standards.family.Families;
import org.packstd.standards.rule.Level;
import org.packstd.standards.rule.RuleDescription;
import org.packstd.standards.rule.RuleDescription.Stage;
import org.packstd.standards.rule.RuleSource;
import org.packstd.standards.rule.RuleSource.Trust;
import org.packstd.standards.rule.Severity;
import org.packstd.standards.text.LocalizedText;
import org.packstd.standards.validation.RuleBook;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads {@code api-specs/rules/catalogue.json}, which travels in the jar. */
@Configuration(proxyBeanMethods = false)
public class RuleCatalogue {

    private static final String FILE = "/rules/catalogue.json";

    @Bean
    public RuleBook ruleBook(Families families) {
        return new RuleBook(families.all(), descriptions());
    }

    private static List<RuleDescription> descriptions() {
        try (var catalogue = RuleCatalogue.class.getResourceAsStream(FILE)) {
            return JsonMapper.shared().readTree(Objects.requireNonNull(catalogue, FILE)).path("rules").valueStream()
                    .map(RuleCatalogue::description).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static RuleDescription description(JsonNode rule) {
        return new RuleDescription(text(rule, "id"), Level.valueOf(text(rule, "level")),
                Severity.valueOf(text(rule, "severity")), Stage.valueOf(text(rule, "stage")), texts(rule, "needs"),
                texts(rule, "families"), new RuleSource(Trust.valueOf(text(rule.path("source"), "trust")),
                        text(rule.path("source"), "text")),
                localized(rule.path("title")),
                localized(rule.path("message")));
    }

    private static LocalizedText localized(JsonNode text) {
        return new LocalizedText(text(text, "en"), text(text, "zh"));
    }

    private static String text(JsonNode node, String name) {
        return node.path(name).stringValue();
    }

    private static List<String> texts(JsonNode node, String name) {
        return node.path(name).valueStream().map(JsonNode::stringValue).toList();
    }
}
