package org.packstd.standards.validation.json;

import com.networknt.schema.Error;
import java.util.Map;
import org.packstd.standards.rule.Finding;
import org.packstd.standards.rule.Severity;
import tools.jackson.databind.JsonNode;

/** Says in the words of our findings what a schema validator found. */
final class SchemaFindings {

    private static final Map<String, Text> TEXTS = Map.ofEntries(
            text("type", "Another kind of JSON value is needed", "值的类型不对"),
            text("enum", "Not one of the allowed values", "不在允许的取值之内"),
            text("required", "A required member is missing", "缺少必需的成员"),
            text("additionalProperties", "There is no such member; derived values are never accepted",
                    "没有这个成员；派生值不予接受"),
            text("pattern", "Not written as it must be", "书写格式不对"),
            text("minimum", "Too small", "数值过小"),
            text("maximum", "Too large", "数值过大"),
            text("minLength", "Too short", "文本过短"),
            text("maxLength", "Too long", "文本过长"),
            text("minItems", "Too few entries", "条目过少"),
            text("maxItems", "Too many entries", "条目过多"),
            text("uniqueItems", "An entry is listed twice", "条目重复"),
            text("minProperties", "Too few members", "成员过少"),
            text("dependentRequired", "A member is missing that belongs to another", "缺少与之配套的成员"),
            text("false", "Not allowed beside what else is said", "不能与其他成员同时出现"));
    private static final Text OTHER = new Text("Against the schema of the family", "不符合该类别的模式");

    private SchemaFindings() {}

    private record Text(String en, String zh) {}

    static Finding describe(Error error) {
        var keyword = error.getKeyword();
        var pointer = error.getInstanceLocation().toString();
        var choice = error.getEvaluationPath().toString().contains("/anyOf/"); // min, nom or max
        var text = TEXTS.getOrDefault(keyword, OTHER);
        return switch (keyword) {
            case "required" -> finding(pointer, pointer, "–", choice ? "min, nom, max" : error.getProperty(), text);
            case "additionalProperties" ->
                finding(pointer, pointer + "/" + escape(error.getProperty()), error.getProperty(), "–", text);
            default ->
                finding(pointer, pointer, given(error.getInstanceNode()), expected(keyword, error.getSchemaNode()),
                        text);
        };
    }

    /** A unit that does not fit and a count that is no count are offences against G3, whoever notices them. */
    private static Finding finding(String offender, String pointer, String value, String expected, Text text) {
        var rule = offender.endsWith("/unit") || offender.endsWith("/terminals/count") ? "G3" : "L0";
        return Finding.of(rule, Severity.ERROR, pointer, value, expected, text.en(), text.zh());
    }

    private static String given(JsonNode node) {
        return node.isString()
                ? node.stringValue()
                : node.isContainer() ? (node.isArray() ? "[…]" : "{…}") : node.toString();
    }

    private static String expected(String keyword, JsonNode limit) {
        return switch (keyword) {
            case "false" -> "–";
            case "enum" -> String.join(", ", limit.valueStream().map(SchemaFindings::given).toList());
            case "minimum", "minLength", "minItems", "minProperties" -> "≥ " + limit;
            case "maximum", "maxLength", "maxItems", "maxProperties" -> "≤ " + limit;
            default -> limit.isString() ? limit.stringValue() : limit.toString();
        };
    }

    private static String escape(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }

    private static Map.Entry<String, Text> text(String keyword, String en, String zh) {
        return Map.entry(keyword, new Text(en, zh));
    }
}
