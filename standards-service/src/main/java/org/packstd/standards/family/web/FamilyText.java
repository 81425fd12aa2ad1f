package org.packstd.standards.family.web;

import org.packstd.standards.family.Family;
import org.packstd.standards.problem.Problem;
import org.springframework.boot.jackson.JacksonComponent;
import org.springframework.core.convert.converter.Converter;
import org.springframework.stereotype.Component;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;

/** A family is its name, in JSON and in queries; an unknown one is refused with those that are known. */
@JacksonComponent
class FamilyText {

    private static Family parse(String name) {
        return Family.named(name).orElseThrow(() -> Problem.malformed("family", name, "one of " + Family.all()));
    }

    static final class Writer extends ValueSerializer<Family> {

        @Override
        public void serialize(Family family, JsonGenerator json, SerializationContext context) {
            json.writeString(family.name());
        }
    }

    static final class Reader extends ValueDeserializer<Family> {

        @Override
        public Family deserialize(JsonParser json, DeserializationContext context) {
            var name = json.getValueAsString();
            return name == null ? (Family) context.handleUnexpectedToken(Family.class, json) : parse(name);
        }
    }

    @Component
    static final class OfQuery implements Converter<String, Family> {

        @Override
        public Family convert(String name) {
            return parse(name);
        }
    }
}
