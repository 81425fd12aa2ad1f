package org.packstd.standards.validation;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.packstd.standards.family.Families;
import org.packstd.standards.family.Family;
import org.packstd.standards.family.json.FamilySchemas;
import org.packstd.standards.rule.Finding;
import org.packstd.standards.specification.Payload;
import org.packstd.standards.standard.Designation;
import org.packstd.standards.standard.Standard;
import org.packstd.standards.text.LocalizedText;
import org.packstd.standards.validation.json.FamilySchemaCheck;
import tools.jackson.core.JsonPointer;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A sound payload of a family, to be changed in one place and checked by all rules of that family. */
record Draft(Family family, ObjectNode payload) {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Families FAMILIES = new FamilySchemas().families();
    private static final FamilySchemaCheck SCHEMA = new FamilySchemaCheck(FAMILIES);

    static Draft of(Family family) {
        return new Draft(family, (ObjectNode) JSON.readTree(SoundPayloads.of(family)));
    }

    /**
     * The same with one change.
     *
     * @param pointer to a member, or behind the end of an array
     * @param json the new value; {@code null} takes the member away
     */
    Draft with(String pointer, @Nullable String json) {
        var changed = payload.deepCopy();
        var at = JsonPointer.compile(pointer);
        var parent = changed.at(at.head());
        var name = at.last().getMatchingProperty();
        if (parent instanceof ArrayNode array) {
            array.add(JSON.readTree(String.valueOf(json)));
        } else if (parent instanceof ObjectNode object && json == null) {
            object.remove(name);
        } else if (parent instanceof ObjectNode object) {
            object.set(name, JSON.readTree(json));
        } else {
            throw new IllegalArgumentException(pointer + ": not in " + changed);
        }
        return new Draft(family, changed);
    }

    List<Finding> findings() {
        Map<String, Object> members = JSON.convertValue(payload, new TypeReference<Map<String, Object>>() {
        });
        return check(Proposal.newStandard(family, new LocalizedText("A title", null), null, new Payload(members)), null)
                .findings();
    }

    /** @param published the only standard there is */
    static Report check(Proposal proposal, @Nullable Standard published) {
        return checks(published).check(proposal);
    }

    /** @param published the only standard there is */
    static CheckProposal checks(@Nullable Standard published) {
        var standards = published == null
                ? Map.<Designation, Standard>of()
                : Map.of(published.designation(), published);
        return Checks.with(FAMILIES, SCHEMA, Example.RULES, new PublishedStandards(standards), new InMemoryRegistered(),
                Checks.nothing());
    }
}
