package org.packstd.standards.telling.messaging;

import com.mongodb.MongoException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.packstd.standards.events.AdoptionAffected;
import org.packstd.standards.events.AdoptionRole;
import org.packstd.standards.events.Changes;
import org.packstd.standards.events.Links;
import org.packstd.standards.events.LocalizedText;
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
import org.springframework.kafka.KafkaException;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Adds facts and changes to what is said of standards, and tells each organisation that adopted what it happened to. */
@Component
final class SayMore implements Elaboration {

    private static final Logger LOG = LoggerFactory.getLogger(SayMore.class);

    private static final int MOST_CHANGES_EACH = 20;

    private final TellFacts telling;
    private final FindAffected affected;
    private final JsonMapper json;

    SayMore(TellFacts telling, FindAffected affected, JsonMapper json) {
        this.telling = telling;
        this.affected = affected;
        this.json = json;
    }

    /** What defeats us is told without more rather than not at all; a database or a broker that is away is asked again. */
    @Override
    public void each(OutboxEntry entry, Consumer<OutboxEntry> to) {
        var more = Kind.of(entry.type())
                .flatMap(kind -> attempt(() -> more(entry, kind), entry.id() + " is told without more"));
        to.accept(more.map(More::entry).orElse(entry));
        more.ifPresent(known -> eachAffected(entry, known, to));
    }

    /** Nothing but making an event stands in here: who cannot be told must not keep the others from being told. */
    private static <T> Optional<T> attempt(Supplier<T> telling, String otherwise) {
        try {
            return Optional.of(telling.get());
        } catch (MongoException | KafkaException away) {
            throw away;
        } catch (RuntimeException ours) {
            LOG.error("{}", otherwise, ours);
            return Optional.empty();
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

    /**
     * @param entry with all that is added to it
     * @param changes for those whom it affects, if any are known
     */
    private record More(Kind kind, OutboxEntry entry, ObjectNode data, RevisionId revision,
            Told.@Nullable Changes known, @Nullable Changes changes) {}

    private More more(OutboxEntry entry, Kind kind) {
        var data = (ObjectNode) json.readTree(entry.data());
        var revision = revision(data, "revision");
        var told = switch (kind) {
            case PUBLISHED -> telling.published(revision);
            case SUPERSEDED -> telling.superseded(revision, revision(data, "supersededBy"));
            case EFFECTIVE, CORRECTED, WITHDRAWN, REPLACED -> telling.of(revision);
        };
        var changes = told.map(Told::changes);
        return new More(kind, told.map(each -> with(entry, data, each)).orElse(entry), data, revision,
                changes.orElse(null),
                changes.map(each -> EventMembers.changes(each.atMost(MOST_CHANGES_EACH))).orElse(null));
    }

    private void eachAffected(OutboxEntry entry, More more, Consumer<OutboxEntry> to) {
        letters(more.kind(), more.revision().letter()).forEach(letter -> affected.each(
                new RevisionId(more.revision().designation(), letter), entry.since(),
                each -> attempt(() -> told(entry, more, each),
                        "%s is not told to %s".formatted(entry.id(), each.organisation())).ifPresent(to)));
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
        return entry.with(entry.id(), entry.type(), entry.schema(), FactsText.of(data, told.facts(), json));
    }

    private OutboxEntry told(OutboxEntry entry, More more, Affected affected) {
        var data = more.data();
        var revision = affected.revision();
        var adoptions = affected.adoptions().stream()
                .map(each -> new AdoptionRole(each.id().name(), each.statement().role().name(),
                        affected.severity(each.statement().role(), more.known()).name()))
                .toList();
        var title = new LocalizedText().en(text(data, "en")).zh(text(data, "zh"));
        var event = new AdoptionAffected(affected.organisation(), entry.type(), revision.designation().toString(),
                revision.letter().toString(), data.path("family").asString(), title, adoptions, affected.complete())
                .links(new Links().revision("/api/v1/standards/%s/revisions/%s".formatted(revision.designation(),
                        revision.letter())));
        if (data.has("supersededBy")) {
            event.supersededBy(data.path("supersededBy").asString());
        }
        if (more.changes() != null) {
            event.changes(more.changes());
        }
        return entry.with("%s/affected/%s/%s".formatted(entry.id(), revision.letter(), affected.organisation()),
                "adoption.affected", "adoption-affected.v1.schema.json", json.writeValueAsString(event));
    }

    private static @Nullable String text(ObjectNode data, String language) {
        var text = Objects.requireNonNull(data.path("title")).path(language);
        return text.isString() ? text.asString() : null;
    }
}
