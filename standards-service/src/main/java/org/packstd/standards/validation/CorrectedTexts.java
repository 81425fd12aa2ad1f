package org.packstd.standards.validation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.packstd.standards.corrigendum.Correction;
import org.packstd.standards.metadata.Metadata;
import org.packstd.standards.rule.Finding;
import org.packstd.standards.specification.Payload;
import org.packstd.standards.standard.Content;

/**
 * L0 for a text that is to be read in place of another: it keeps what the schemas ask of that place, such as its length or
 * that it is an address on the web. Faults that the revision has elsewhere are not those of the correction.
 */
final class CorrectedTexts {

    private final SchemaCheck payloads;
    private final DocumentSchemas documents;

    CorrectedTexts(SchemaCheck payloads, DocumentSchemas documents) {
        this.payloads = payloads;
        this.documents = documents;
    }

    /** @param corrections of texts that are there */
    Stream<Finding> check(List<Correction> corrections, Content content) {
        var payload = new Payload(corrected(content.payload().members(), "/payload", corrections));
        var metadata = new Metadata(corrected(content.metadata().members(), "/metadata", corrections));
        var findings = Stream.concat(
                payloads.check(content.family(), payload).map(found -> at("/payload" + found.pointer(), found)),
                metadata.isEmpty() ? Stream.<Finding>empty() : documents.check(metadata).findings().stream()).toList();
        return IntStream.range(0, corrections.size()).boxed().flatMap(i -> findings.stream()
                .filter(found -> found.pointer().equals(corrections.get(i).pointer()))
                .map(found -> at("/corrections/" + i + "/now", found)));
    }

    private static Map<String, Object> corrected(Map<String, Object> members, String root,
            List<Correction> corrections) {
        var corrected = new LinkedHashMap<String, Object>(members);
        for (var correction : corrections) {
            if (correction.pointer().startsWith(root + "/")) {
                var steps = List.of(correction.pointer().substring(root.length() + 1).split("/", -1));
                corrected.computeIfPresent(steps.getFirst(),
                        (_, there) -> put(there, steps.subList(1, steps.size()), correction.now()));
            }
        }
        return corrected;
    }

    /** The same with a text in that place; the steps are those of a place of text, so none of them is escaped. */
    private static Object put(Object here, List<String> steps, String text) {
        if (steps.isEmpty()) {
            return text;
        }
        var rest = steps.subList(1, steps.size());
        return switch (here) {
            case Map<?, ?> members -> {
                var changed = new LinkedHashMap<Object, Object>(members);
                changed.computeIfPresent(steps.getFirst(), (_, there) -> put(there, rest, text));
                yield changed;
            }
            case List<?> entries -> {
                var changed = new ArrayList<Object>(entries);
                var index = Integer.parseInt(steps.getFirst());
                changed.set(index, put(changed.get(index), rest, text));
                yield changed;
            }
            default -> here;
        };
    }

    private static Finding at(String pointer, Finding found) {
        return new Finding(found.rule(), found.severity(), pointer, found.value(), found.expected(), found.message());
    }
}
