package org.packstd.standards.telling.messaging;

import com.mongodb.MongoException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.packstd.standards.events.AdoptionAffected;
import org.packstd.standards.events.AdoptionRole;
import org.packstd.standards.events.LocalizedText;
import org.packstd.standards.events.Links;
import org.packstd.standards.outbox.Elaboration;
import org.packstd.standards.outbox.OutboxEntry;
import org.packstd.standards.standard.Designation;
import org.packstd.standards.standard.RevisionId;
import org.packstd.standards.standard.RevisionLetter;
import org.packstd.standards.telling.FindAffected;
import org.packstd.standards.telling.FindAffected.Affected;
import org.packstd.standards.telling.TellFacts;
import org.packstd.standards.telling.Told;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Adds facts and changes to what is said of standards, and tells each organisation that adopted what it happened to. */
@Component
final class SayMore implements Elaboration {

    private static final Logger LOG = LoggerFactory.getLogger(SayMore.class);

    /** Characters of an event; a broker takes 4 MiB. */
    private static final int LONGEST = 1_000_000;
    private static final int MOST_CHANGES_EACH = 20;

    private final TellFacts telling;
    private final FindAffected affected;
    private final JsonMapper json;

    SayMore(TellFacts telling, FindAffected affected, JsonMapper json) {
        this.telling = telling;
        this.affected = affected;
        this.json = json;
    }

    /** What defeats us is told without more rather than not at all; a database that is away is asked again. */
    @Override
    public List<OutboxEntry> of(OutboxEntry entry) {
        try {
            return Kind.of(entry.type()).map(kind -> elaborate(entry, kind)).orElse(List.of(entry));
        } catch (MongoException away) {
            throw away;
        } catch (RuntimeException ours) {
            LOG.error("{} is told without more", entry.id(), ours);
            return List.of(entry);
        }
    }

    /** Which adopters each concerns: of that revision, or of any. */
    private enum Kind {
        PUBLISHED,
        EFFECTIVE,
        SUPERSEDED,
        CORRECTED,
        WITHDRAWN,
        REPLACED;

        static Optional<Kind> of(String type) {
            return Stream.of(values()).filter(kind -> type.equalsIgnoreCase("standard." + kind)).findFirst();
        }
    }

    private List<OutboxEntry> elaborate(OutboxEntry entry, Kind kind) {
        var data = (ObjectNode) json.readTree(entry.data());
        var revision = revision(data, "revision");
        var told = switch (kind) {
            case PUBLISHED -> telling.published(revision);
            case SUPERSEDED -> telling.superseded(revision, revision(data, "supersededBy"));
            case EFFECTIVE, CORRECTED, WITHDRAWN, REPLACED -> telling.of(revision);
        };
        var changes = told.map(Told::changes).orElse(null);
        var entries = new ArrayList<OutboxEntry>();
        entries.add(told.map(each -> with(entry, data, each)).orElse(entry));
        letters(kind, revision.letter()).forEach(letter -> affected.each(new RevisionId(revision.designation(), letter),
                each -> entries.add(told(entry, data, each, changes))));
        return entries;
    }

    private static RevisionId revision(ObjectNode data, String member) {
        return new RevisionId(Designation.of(data.path("designation").asString()).orElseThrow(),
                RevisionLetter.of(data.path(member).asString()).orElseThrow());
    }

    private static List<RevisionLetter> letters(Kind kind, RevisionLetter letter) {
        return switch (kind) {
            case PUBLISHED, EFFECTIVE -> List.of();
            case SUPERSEDED, CORRECTED -> List.of(letter);
            case WITHDRAWN, REPLACED -> Stream.iterate(Optional.of(letter), Optional::isPresent,
                    each -> each.flatMap(RevisionLetter::previous)).map(Optional::orElseThrow).toList();
        };
    }

    private OutboxEntry with(OutboxEntry entry, ObjectNode data, Told told) {
        if (told.changes() != null) {
            data.set("changes", json.valueToTree(EventMembers.changes(told.changes())));
        }
        var facts = told.facts();
        while (true) {
            data.set("facts", json.valueToTree(EventMembers.facts(facts)));
            var text = json.writeValueAsString(data);
            if (text.length() <= LONGEST || facts.variations().isEmpty()) {
                return with(entry, entry.id(), entry.type(), entry.schema(), text);
            }
            facts = new Told.Facts(facts.variations().subList(0, facts.variations().size() / 2), false);
        }
    }

    private static OutboxEntry with(OutboxEntry entry, String id, String type, String schema, String data) {
        return new OutboxEntry(id, type, entry.subject(), entry.time(), schema, data);
    }

    private OutboxEntry told(OutboxEntry entry, ObjectNode data, Affected affected, Told.@Nullable Changes changes) {
        var revision = affected.revision();
        var adoptions = affected.adoptions().stream()
                .map(each -> new AdoptionRole(each.id().name(), each.statement().role().name(),
                        affected.severity(each.statement().role(), changes).name()))
                .toList();
        var title = new LocalizedText().en(text(data, "en")).zh(text(data, "zh"));
        var event = new AdoptionAffected(affected.organisation(), entry.type(), revision.designation().toString(),
                revision.letter().toString(), data.path("family").asString(), title, adoptions, affected.complete())
                .links(new Links().revision("/api/v1/standards/%s/revisions/%s".formatted(revision.designation(),
                        revision.letter())));
        if (data.has("supersededBy")) {
            event.supersededBy(data.path("supersededBy").asString());
        }
        if (changes != null) {
            event.changes(EventMembers.changes(changes.atMost(MOST_CHANGES_EACH)));
        }
        return with(entry, "%s/affected/%s/%s".formatted(entry.id(), revision.letter(), affected.organisation()),
                "adoption.affected", "adoption-affected.v1.schema.json", json.writeValueAsString(event));
    }

    private static @Nullable String text(ObjectNode data, String language) {
        var text = Objects.requireNonNull(data.path("title")).path(language);
        return text.isString() ? text.asString() : null;
    }
}
