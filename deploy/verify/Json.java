import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.math.BigDecimal;

/** Reads JSON into maps, lists, texts, numbers and truths, and writes it as RFC 8785 says. */
final class Json {

    private static final int DEEPEST = 200;

    private final String text;
    private int at;

    private Json(String text) {
        this.text = text;
    }

    static final class Malformed extends RuntimeException {

        Malformed(String message) {
            super(message);
        }
    }

    static Object parse(String text) {
        var json = new Json(text);
        var value = json.value(0);
        json.blank();
        if (json.at != text.length()) {
            throw json.malformed();
        }
        return value;
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> object(String text) {
        return parse(text) instanceof Map<?, ?> members ? (Map<String, Object>) members : Map.of();
    }

    private Malformed malformed() {
        return new Malformed("no JSON: " + text.substring(Math.max(0, at - 20), Math.min(text.length(), at + 20)));
    }

    private void blank() {
        while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }

    private char next() {
        blank();
        if (at == text.length()) {
            throw malformed();
        }
        return text.charAt(at);
    }

    private void take(char wanted) {
        if (next() != wanted) {
            throw malformed();
        }
        at++;
    }

    private Object value(int depth) {
        if (depth > DEEPEST) {
            throw malformed();
        }
        return switch (next()) {
            case '{' -> members(depth);
            case '[' -> elements(depth);
            case '"' -> string();
            case 't' -> word("true", true);
            case 'f' -> word("false", false);
            case 'n' -> word("null", null);
            default -> number();
        };
    }

    private Map<String, Object> members(int depth) {
        var members = new LinkedHashMap<String, Object>();
        take('{');
        while (next() != '}') {
            if (!members.isEmpty()) {
                take(',');
            }
            next();
            var name = string();
            take(':');
            if (members.containsKey(name)) {
                throw malformed();
            }
            members.put(name, value(depth + 1));
        }
        at++;
        return members;
    }

    private List<Object> elements(int depth) {
        var elements = new ArrayList<Object>();
        take('[');
        while (next() != ']') {
            if (!elements.isEmpty()) {
                take(',');
            }
            elements.add(value(depth + 1));
        }
        at++;
        return elements;
    }

    private Object word(String word, Object value) {
        if (!text.startsWith(word, at)) {
            throw malformed();
        }
        at += word.length();
        return value;
    }

    private Object number() {
        var from = at;
        while (at < text.length() && "+-.eE0123456789".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        try {
            return new BigDecimal(text.substring(from, at));
        } catch (NumberFormatException none) {
            throw malformed();
        }
    }

    private String string() {
        take('"');
        var read = new StringBuilder();
        while (at < text.length() && text.charAt(at) != '"') {
            var each = text.charAt(at++);
            read.append(each == '\\' ? escaped() : each);
        }
        take('"');
        return read.toString();
    }

    private char escaped() {
        if (at == text.length()) {
            throw malformed();
        }
        var each = text.charAt(at++);
        return switch (each) {
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> {
                if (at + 4 > text.length()) {
                    throw malformed();
                }
                at += 4;
                yield (char) Integer.parseInt(text.substring(at - 4, at), 16);
            }
            default -> each;
        };
    }

    static String canonical(Object value) {
        var written = new StringBuilder();
        write(value, written);
        return written.toString();
    }

    private static void write(Object value, StringBuilder to) {
        switch (value) {
            case null -> to.append("null");
            case Map<?, ?> members -> {
                var ordered = new TreeMap<String, Object>();
                members.forEach((name, each) -> ordered.put((String) name, each));
                var before = "{";
                for (var member : ordered.entrySet()) {
                    to.append(before);
                    quote(member.getKey(), to);
                    to.append(':');
                    write(member.getValue(), to);
                    before = ",";
                }
                to.append(ordered.isEmpty() ? "{}" : "}");
            }
            case List<?> elements -> {
                var before = "[";
                for (var each : elements) {
                    to.append(before);
                    write(each, to);
                    before = ",";
                }
                to.append(elements.isEmpty() ? "[]" : "]");
            }
            case String string -> quote(string, to);
            case Number number -> to.append(number(new BigDecimal(number.toString()).doubleValue()));
            default -> to.append(value);
        }
    }

    private static void quote(String string, StringBuilder to) {
        to.append('"');
        for (var each : string.toCharArray()) {
            switch (each) {
                case '"' -> to.append("\\\"");
                case '\\' -> to.append("\\\\");
                case '\b' -> to.append("\\b");
                case '\f' -> to.append("\\f");
                case '\n' -> to.append("\\n");
                case '\r' -> to.append("\\r");
                case '\t' -> to.append("\\t");
                default -> to.append(each < ' ' ? "\\u%04x".formatted((int) each) : String.valueOf(each));
            }
        }
        to.append('"');
    }

    /** As ECMAScript writes numbers, from the shortest digits that mean it. */
    private static String number(double value) {
        if (value == 0) {
            return "0";
        }
        var sign = value < 0 ? "-" : "";
        var shortest = new BigDecimal(Double.toString(Math.abs(value))).stripTrailingZeros();
        var digits = shortest.unscaledValue().toString();
        var point = digits.length() - shortest.scale();
        if (digits.length() <= point && point <= 21) {
            return sign + digits + "0".repeat(point - digits.length());
        }
        if (0 < point && point <= 21) {
            return sign + digits.substring(0, point) + "." + digits.substring(point);
        }
        if (-6 < point && point <= 0) {
            return sign + "0." + "0".repeat(-point) + digits;
        }
        var exponent = (point > 0 ? "+" : "") + (point - 1);
        return sign + digits.charAt(0) + (digits.length() > 1 ? "." + digits.substring(1) : "") + "e" + exponent;
    }
}
