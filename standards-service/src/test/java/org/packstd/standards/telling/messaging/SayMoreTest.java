package org.packstd.standards.telling.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.packstd.standards.adoption.Adoption;
import org.packstd.standards.adoption.AdoptionId;
import org.packstd.standards.adoption.Adoptions;
import org.packstd.standards.adoption.Consent;
import org.packstd.standards.adoption.Statement;
import org.packstd.standards.adoption.persistence.AdoptionStores;
import org.packstd.standards.database.Databases;
import org.packstd.standards.diff.AdopterRole;
import org.packstd.standards.events.AdoptionAffected;
import org.packstd.standards.family.json.FamilySchemas;
import org.packstd.standards.outbox.OutboxEntry;
import org.packstd.standards.search.Describe;
import org.packstd.standards.search.query.Vocabulary;
import org.packstd.standards.standard.Designation;
import org.packstd.standards.standard.RevisionId;
import org.packstd.standards.standard.RevisionLetter;
import org.packstd.standards.standard.Revisions;
import org.packstd.standards.standard.Standards;
import org.packstd.standards.telling.FindAffected;
import org.packstd.standards.telling.TellFacts;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/** What becomes of all the others when one adopter cannot be told. */
class SayMoreTest {

    private static final Instant NOW = Instant.parse("2026-11-28T09:00:00Z");
    private static final RevisionId REVISION = new RevisionId(Designation.of("PS-CSP-0012").orElseThrow(),
            RevisionLetter.FIRST);
    private static final OutboxEntry WITHDRAWN = new OutboxEntry("PS-CSP-0012/withdrawn", "standard.withdrawn",
            "PS-CSP-0012", NOW, "standard-withdrawn.v1.schema.json", """
                    {"designation": "PS-CSP-0012", "revision": "A", "family": "CSP", "title": {"en": "A title"}}""");

    private final MongoDatabase database = Databases.embedded();
    private final Adoptions adoptions = AdoptionStores.mongo(database);
    private final List<String> told = new ArrayList<>();

    @BeforeEach
    void fourAdopted() {
        for (var organisation : List.of("aurora", "bluepeak", "cedar", "delta")) {
            adoptions.add(new Adoption(new AdoptionId(organisation, "1"), new Statement(REVISION,
                    AdopterRole.PRODUCER, 1, List.of(), List.of(), Consent.NAMED), 1, NOW, NOW));
        }
    }

    @Test
    void anAdoptionThatCannotBeReadKeepsNoOtherAdopterFromBeingTold() {
        database.getCollection("adoptions").updateOne(Filters.eq("bluepeak|1"), Updates.set("role", "LATER_KIND"));

        sayMore(JsonMapper.shared()).each(WITHDRAWN, this::tell);

        assertThat(told).containsExactly("PS-CSP-0012/withdrawn", "aurora", "cedar", "delta");
    }

    @Test
    void anEventThatCannotBeMadeKeepsNoOtherAdopterFromBeingTold() {
        var choosy = JsonMapper.builder().addModule(new SimpleModule().addSerializer(AdoptionAffected.class,
                new ButFor("bluepeak"))).build();

        sayMore(choosy).each(WITHDRAWN, this::tell);

        assertThat(told).containsExactly("PS-CSP-0012/withdrawn", "aurora", "cedar", "delta");
    }

    @Test
    void whateverKeepsAnEventFromBeingSentPassesSoThatItIsSentAgain() {
        assertThatThrownBy(() -> sayMore(JsonMapper.shared()).each(WITHDRAWN, event -> {
            if (event.id().endsWith("/cedar")) {
                throw new IllegalStateException("Cannot perform operation after producer has been closed");
            }
            tell(event);
        })).isInstanceOf(IllegalStateException.class).hasMessageContaining("closed");

        assertThat(told).containsExactly("PS-CSP-0012/withdrawn", "aurora", "bluepeak");
    }

    private void tell(OutboxEntry event) {
        told.add(event.type().equals("adoption.affected")
                ? JsonMapper.shared().readTree(event.data()).path("organisation").asString(event.id())
                : event.id());
    }

    private SayMore sayMore(JsonMapper json) {
        var families = new FamilySchemas().families();
        var describe = new Describe(families, new Vocabulary(families.all()));
        return new SayMore(new TellFacts(empty(Standards.class), empty(Revisions.class), families, describe),
                new FindAffected(adoptions), json);
    }

    /** A store in which nothing is found. */
    private static <T> T empty(Class<T> store) {
        return store.cast(Proxy.newProxyInstance(store.getClassLoader(), new Class<?>[]{store},
                (_, _, _) -> Optional.empty()));
    }

    /** Cannot write what is for one of them. */
    private static final class ButFor extends ValueSerializer<AdoptionAffected> {

        private final String organisation;

        ButFor(String organisation) {
            this.organisation = organisation;
        }

        @Override
        public void serialize(AdoptionAffected event, JsonGenerator generator, SerializationContext context) {
            if (event.getOrganisation().equals(organisation)) {
                throw new IllegalArgumentException("unwritable");
            }
            generator.writeRaw(JsonMapper.shared().writeValueAsString(event));
        }
    }
}
