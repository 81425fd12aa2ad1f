package org.packstd.standards.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ContainerNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Spoils sound JSON documents: values of another type, figures at and beyond their limits, members that are missing, renamed,
 * doubled or swapped, and bytes that are no JSON any more.
 *
 * @param chance decides everything; the same seed gives the same documents
 */
public record Mutations(RandomGenerator chance) {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int MOST_CHANGES = 4;
    private static final int SPOILT_BYTES_ONE_IN = 8;

    /** What is put in the place of any value. */
    private static final List<String> VALUES = List.of("null", "true", "false", "0", "-1", "1e999", "-1e-999", "1.5",
            "2147483648", "9223372036854775808", "123456789012345678901234567890", "\"\"", "\" \"", "\"NaN\"",
            "\"-0\"", "\"00.10\"", "\"1e5\"", "\"0.0000000001\"", "\"999999999.999999999\"", "\"-999999999\"",
            "\"٣٫٥\"",
            "\"１.５\"", "\"0,5\"", "\"mm\"", "\"mil\"", "\"furlong\"", "\"\\u0000\"", "\"\\ud800\"",
            "\"\\u202e\\u200b\"",
            "\"../../etc/passwd\"", "\"=cmd|' /C calc'!A0\"", "\"<script>alert(1)</script>\"", "\"${jndi:ldap://x}\"",
            "\"{$ne: null}\"", "\"$where\"", "[]", "{}", "[[[[[[]]]]]]", "{\"$gt\":\"\"}", "[null]", "{\"\":{\"\":0}}",
            "\"" + "長".repeat(500) + "\"", "\"" + "A1".repeat(2000) + "\"");

    /** What members are called by mistake or malice. */
    private static final List<String> NAMES = List.of("", "$set", "a.b", "__proto__", "constructor", "\u0000", "/",
            "~1", "MIN", "bodyx", "@type", "长度", "x".repeat(300));

    /** A spoilt copy of a document; now and then sound still. */
    public byte[] spoil(JsonNode sound) {
        var document = sound.deepCopy();
        for (var changes = 1 + chance.nextInt(MOST_CHANGES); changes > 0; changes--) {
            change(document);
        }
        var bytes = JSON.writeValueAsBytes(document);
        return chance.nextInt(SPOILT_BYTES_ONE_IN) == 0 ? spoilBytes(bytes) : bytes;
    }

    private void change(JsonNode document) {
        switch (any(containers(document))) {
            case ObjectNode object when !object.isEmpty() -> changeObject(object, document);
            case ArrayNode array when !array.isEmpty() -> changeArray(array, document);
            case ObjectNode empty -> empty.set(any(NAMES), any());
            case ArrayNode empty -> empty.add(any());
            case JsonNode other -> throw new IllegalStateException("no container: " + other);
        }
    }

    private void changeObject(ObjectNode object, JsonNode document) {
        var name = any(List.copyOf(object.propertyNames()));
        switch (chance.nextInt(6)) {
            case 0 -> object.remove(name);
            case 1 -> object.set(any(NAMES), object.remove(name));
            case 2 -> object.set(any(NAMES), any());
            case 3 -> object.set(name, any(containers(document)).deepCopy());
            case 4 -> object.set(name, object.get(any(List.copyOf(object.propertyNames()))).deepCopy());
            default -> object.set(name, any());
        }
    }

    private void changeArray(ArrayNode array, JsonNode document) {
        var place = chance.nextInt(array.size());
        switch (chance.nextInt(5)) {
            case 0 -> array.remove(place);
            case 1 -> array.insert(place, any());
            case 2 -> array.set(place, any(containers(document)).deepCopy());
            case 3 -> IntStream.range(0, chance.nextInt(1, 30)).forEach(_ -> array.add(array.get(place).deepCopy()));
            default -> array.set(place, any());
        }
    }

    private byte[] spoilBytes(byte[] bytes) {
        var place = chance.nextInt(bytes.length);
        return switch (chance.nextInt(6)) {
            case 0 -> insert(bytes, place, new byte[]{(byte) 0xC3, (byte) 0x28});
            case 1 -> insert(bytes, place, "\"unit\":\"mm\",\"unit\":\"in\",".getBytes(StandardCharsets.UTF_8));
            case 2 -> insert(bytes, place, "[".repeat(chance.nextInt(1, 2000)).getBytes(StandardCharsets.UTF_8));
            case 3 -> insert(bytes, 0, new byte[]{(byte) 0xEF, (byte) 0xBB, (byte) 0xBF});
            case 4 -> Arrays.copyOf(bytes, place);
            default -> {
                var flipped = bytes.clone();
                flipped[place] = (byte) chance.nextInt(256);
                yield flipped;
            }
        };
    }

    private static byte[] insert(byte[] bytes, int place, byte[] more) {
        var longer = new byte[bytes.length + more.length];
        System.arraycopy(bytes, 0, longer, 0, place);
        System.arraycopy(more, 0, longer, place, more.length);
        System.arraycopy(bytes, place, longer, place + more.length, bytes.length - place);
        return longer;
    }

    private JsonNode any() {
        return JSON.readTree(any(VALUES));
    }

    private <T> T any(List<T> list) {
        return list.get(chance.nextInt(list.size()));
    }

    private static List<JsonNode> containers(JsonNode document) {
        var found = new ArrayList<JsonNode>();
        collect(document, found);
        return found;
    }

    private static void collect(JsonNode node, List<JsonNode> found) {
        if (node instanceof ContainerNode<?>) {
            found.add(node);
            node.forEach(child -> collect(child, found));
        }
    }
}
