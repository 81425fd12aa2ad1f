package org.packstd.standards.diff;

import java.util.Map;
import org.packstd.standards.family.FamilyDefinition;
import org.packstd.standards.family.json.FamilySchemas;
import org.packstd.standards.specification.Payload;
import org.packstd.standards.text.LocalizedText;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Editions of a leaded package, written as JSON. */
final class Editions {

    static final FamilyDefinition SMT = new FamilySchemas().families().all().stream()
            .filter(definition -> definition.family().code().equals("SMT")).findFirst().orElseThrow();

    private static final LocalizedText TITLE = new LocalizedText("A package", "一种封装");
    private static final JsonMapper JSON = JsonMapper.shared();

    private Editions() {}

    /** Single quotes stand for double ones. */
    static Edition edition(String payload) {
        return new Edition(TITLE, null, new Payload(JSON.readValue(payload.replace('\'', '"'),
                new TypeReference<Map<String, Object>>() {
                })));
    }

    /** One variation AA whose body width is the given value. */
    static Edition body(String value) {
        return edition("{'variations': [{'code': 'AA', 'parameters': {" + (value.isEmpty() ? "" : "'bodyX': " + value)
                + "}, 'terminals': {'count': 8}}]}");
    }

    static Edition of(Map<String, Object> payload) {
        return new Edition(TITLE, null, new Payload(payload));
    }

    static Diff diff(Edition before, Edition after) {
        return Diff.between(SMT, before, after);
    }
}
