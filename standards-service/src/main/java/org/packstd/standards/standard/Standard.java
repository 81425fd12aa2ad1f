package org.packstd.standards.standard;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.packstd.standards.family.Family;
import org.packstd.standards.text.LocalizedText;

/** A standard: a designation and the revision that is current. */
public sealed interface Standard {

    Head head();

    default Designation designation() {
        return head().designation();
    }

    default Family family() {
        return designation().family();
    }

    /** Whether readers may see a revision of it: it is the current one or an earlier one. */
    default boolean hasPublished(RevisionLetter letter) {
        return letter.compareTo(head().current()) <= 0;
    }

    /** As of what is published now, whatever day it takes effect. */
    default Status status() {
        return switch (this) {
            case Withdrawn _ -> Status.WITHDRAWN;
            case InForce _ -> head().announcedReplacements().isEmpty() ? Status.CURRENT : Status.SUPERSEDED;
        };
    }

    /** What a standard is to readers; SUPERSEDED when others have taken its place. */
    enum Status {
        CURRENT,
        SUPERSEDED,
        WITHDRAWN
    }

    /**
     * What every standard has.
     *
     * @param version grows with every change, from 1
     * @param events how many events the standard has had so far; numbers the next one
     * @param publishedAt when the current revision was published
     * @param replacedBy what takes its place, in the order in which it came
     * @param corrigenda of all its revisions, in the order in which they came
     * @param effects revisions that are yet to come into force, in the order in which they came
     */
    record Head(Designation designation, RevisionLetter current, LocalizedText title, int variations,
            Instant publishedAt, long version, long events, List<Replacement> replacedBy,
            List<CorrigendumId> corrigenda, List<Effect> effects) {

        /** Of a standard that begins. */
        public static Head first(Revision first) {
            return new Head(first.id().designation(), first.id().letter(), first.content().title(),
                    first.content().payload().variationCodes().size(), first.publishedAt(), 1, 1, List.of(), List.of(),
                    Effect.of(first).stream().toList());
        }

        /** Neither replaced nor corrected, and in force. */
        public Head(Designation designation, RevisionLetter current, LocalizedText title, int variations,
                Instant publishedAt, long version, long events) {
            this(designation, current, title, variations, publishedAt, version, events, List.of(), List.of(),
                    List.of());
        }

        /** With another current revision, and the events that tell so. */
        public Head revised(Revision revision, int moreEvents) {
            return new Head(designation, revision.id().letter(), revision.content().title(),
                    revision.content().payload().variationCodes().size(), revision.publishedAt(), version + 1,
                    events + moreEvents, replacedBy, corrigenda,
                    Stream.concat(effects.stream(), Effect.of(revision).stream()).toList());
        }

        /** Without those that have come into force; there is an event for each that readers should know of. */
        public Head effected(LocalDate today, int moreEvents) {
            return new Head(designation, current, title, variations, publishedAt, version + 1, events + moreEvents,
                    replacedBy, corrigenda, effects.stream().filter(effect -> effect.day().isAfter(today)).toList());
        }

        /** With one more that is yet to come into force; nothing that readers need be told. */
        public Head expecting(Effect effect) {
            return new Head(designation, current, title, variations, publishedAt, version + 1, events, replacedBy,
                    corrigenda, Stream.concat(effects.stream(), Stream.of(effect)).toList());
        }

        /** One version later, with one more event. */
        public Head told() {
            return new Head(designation, current, title, variations, publishedAt, version + 1, events + 1, replacedBy,
                    corrigenda, effects);
        }

        /** With one more that takes its place; there is an event if readers may know of it. */
        public Head claimed(Replacement replacement) {
            return replaced(Stream.concat(replacedBy.stream(), Stream.of(replacement)).toList(),
                    replacement.announced() ? 1 : 0);
        }

        /** What that publication claimed is now to be seen. */
        public Head announced(String publicationId) {
            return replaced(replacedBy.stream()
                    .map(each -> each.publicationId().equals(publicationId) ? each.announce() : each)
                    .toList(), 1);
        }

        /** What that publication claimed is given up. */
        public Head released(String publicationId) {
            return replaced(replacedBy.stream()
                    .filter(each -> each.announced() || !each.publicationId().equals(publicationId))
                    .toList(), 0);
        }

        public Head corrected(CorrigendumId corrigendum) {
            return new Head(designation, current, title, variations, publishedAt, version + 1, events + 1, replacedBy,
                    Stream.concat(corrigenda.stream(), Stream.of(corrigendum)).toList(), effects);
        }

        /** What readers may know of. */
        public List<Replacement> announcedReplacements() {
            return replacedBy.stream().filter(Replacement::announced).toList();
        }

        private Head replaced(List<Replacement> replacements, int moreEvents) {
            return new Head(designation, current, title, variations, publishedAt, version + 1, events + moreEvents,
                    replacements, corrigenda, effects);
        }
    }

    /** Not withdrawn. */
    record InForce(Head head) implements Standard {}

    /**
     * No longer in force, still readable.
     *
     * @param publicationId the publication that withdrew it
     * @param from the day from which it is no longer in force
     * @param successors where its readers should turn to
     */
    record Withdrawn(Head head, Instant withdrawnAt, String publicationId, LocalDate from,
            List<Designation> successors) implements Standard {

        /** At once and without a successor. */
        public Withdrawn(Head head, Instant withdrawnAt, String publicationId) {
            this(head, withdrawnAt, publicationId, LocalDate.ofInstant(withdrawnAt, ZoneOffset.UTC), List.of());
        }
    }

    /** The same standard with another head. */
    default Standard with(Head head) {
        return switch (this) {
            case InForce _ -> new InForce(head);
            case Withdrawn withdrawn -> new Withdrawn(head, withdrawn.withdrawnAt(), withdrawn.publicationId(),
                    withdrawn.from(), withdrawn.successors());
        };
    }
}
