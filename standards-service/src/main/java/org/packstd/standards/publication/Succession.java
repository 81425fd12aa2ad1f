package org.packstd.standards.publication;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.packstd.standards.publication.Publication.Reserved;
import org.packstd.standards.standard.Content;
import org.packstd.standards.standard.Designation;
import org.packstd.standards.standard.Provenance;
import org.packstd.standards.standard.Replacement;
import org.packstd.standards.standard.Revision;
import org.packstd.standards.standard.RevisionId;
import org.packstd.standards.standard.RevisionLetter;
import org.packstd.standards.standard.Revisions;
import org.packstd.standards.standard.Standard.Head;
import org.packstd.standards.standard.Standard.InForce;
import org.packstd.standards.standard.Standard.Withdrawn;
import org.packstd.standards.standard.Standard;
import org.packstd.standards.standard.StandardEvent;
import org.packstd.standards.standard.Standards;

/**
 * The steps that make a publication visible. Each looks at what is there and does what is missing, so that they can be
 * repeated and can meet others in between; they give way only to a rival that was first.
 */
public final class Succession {

    /** More changes than this between reading and writing one standard mean that something is wrong. */
    private static final int TRIES = 50;

    private final Revisions revisions;
    private final Standards standards;
    private final Replacements replacements;
    private final Changes changes;

    public Succession(Revisions revisions, Standards standards, Changes changes) {
        this.revisions = revisions;
        this.standards = standards;
        this.replacements = new Replacements(standards);
        this.changes = changes;
    }

    /**
     * Makes the reserved revision the current one, and the one that readers of what it supersedes are led to. Returns what
     * stands against it.
     *
     * @param issuedOn when another body issued it; null for the day of publication
     */
    Optional<Objection> publish(Reserved reserved, Content content, Provenance provenance,
            @Nullable LocalDate issuedOn) {
        return publish(reserved, content, provenance, issuedOn, false);
    }

    /** The same with what another registry published, also if another standard has taken its place here meanwhile. */
    Optional<Objection> takeOver(Reserved reserved, Content content, Provenance provenance, LocalDate issuedOn) {
        return publish(reserved, content, provenance, issuedOn, true);
    }

    /** Leads readers of a standard to what another registry says has taken its place. */
    void replaced(Designation standard, Replacement replacement, Instant at) {
        replacements.announced(standard, replacement, at);
    }

    private Optional<Objection> publish(Reserved reserved, Content content, Provenance provenance,
            @Nullable LocalDate issuedOn, boolean elsewhere) {
        var id = reserved.place();
        var stored = revisions.find(id);
        if (stored.filter(there -> !there.publicationId().equals(reserved.id())).isPresent()) {
            replacements.release(revision(reserved, content, provenance, issuedOn)); // claimed before we died, perhaps
            return Optional.of(taken(id));
        }
        var revision = stored.orElseGet(() -> revision(reserved, content, provenance, issuedOn));
        replacements.claim(revision);
        var objection = stored.isEmpty() ? store(revision, elsewhere) : Optional.<Objection>empty();
        if (objection.isEmpty()) {
            objection = id.letter().previous().map(base -> succeed(revision, base, elsewhere))
                    .orElseGet(() -> found(revision));
        }
        if (objection.isPresent()) {
            replacements.release(revision);
        } else {
            replacements.announce(revision);
        }
        return objection;
    }

    private Revision revision(Reserved reserved, Content content, Provenance provenance,
            @Nullable LocalDate issuedOn) {
        var id = reserved.place();
        var before = id.letter().previous()
                .flatMap(letter -> revisions.find(new RevisionId(id.designation(), letter)));
        var issued = issuedOn == null ? LocalDate.ofInstant(reserved.at(), ZoneOffset.UTC) : issuedOn;
        var effective = content.metadata().effectiveDate().filter(issued::isBefore).orElse(issued);
        return new Revision(id, content, before.map(each -> each.content().hash()).orElse(null), reserved.at(), issued,
                effective, provenance, reserved.id(), before.map(each -> changes.since(each, content)).orElse(null));
    }

    /** A standard that is claimed or replaced takes no revision: to be asked before its place is taken for good. */
    private Optional<Objection> store(Revision revision, boolean elsewhere) {
        var standard = standards.find(revision.id().designation());
        if (!elsewhere && standard.filter(there -> !there.head().replacedBy().isEmpty()).isPresent()) {
            return standard.map(Succession::replaced);
        }
        return revisions.add(revision).publicationId().equals(revision.publicationId())
                ? Optional.empty()
                : Optional.of(taken(revision.id()));
    }

    private Optional<Objection> found(Revision first) {
        standards.add(new InForce(Head.first(first)),
                List.of(new StandardEvent.Published(first, null, codes(first), 1)));
        return Optional.empty(); // if it was there already we were here before: nobody else has this designation
    }

    private Optional<Objection> succeed(Revision revision, RevisionLetter base, boolean elsewhere) {
        for (int i = 0; i < TRIES; i++) {
            var standard = standards.find(revision.id().designation()).orElseThrow();
            if (standard.hasPublished(revision.id().letter())) {
                return Optional.empty();
            }
            switch (standard) {
                case Withdrawn withdrawn -> {
                    return Optional.of(withdrawn(withdrawn));
                }
                case InForce current when !elsewhere && !current.head().announcedReplacements().isEmpty() -> {
                    return Optional.of(replaced(current));
                }
                case InForce current when !elsewhere && !current.head().replacedBy().isEmpty() ->
                    throw new IllegalStateException(
                            current.designation()
                                    + " may be about to be replaced; to be tried again when that is decided");
                case InForce current -> {
                    if (!current.head().current().equals(base)) {
                        throw new IllegalStateException(revision.id() + " cannot follow " + current.head().current());
                    }
                    if (standards.change(current, after(current, revision), events(current, revision))) {
                        return Optional.empty();
                    }
                }
            }
        }
        throw new IllegalStateException(revision.id() + ": the standard never stands still");
    }

    private static InForce after(InForce current, Revision revision) {
        return new InForce(current.head().revised(revision, events(current, revision).size()));
    }

    private static List<StandardEvent> events(InForce current, Revision revision) {
        var head = current.head();
        var superseded = new RevisionId(head.designation(), head.current());
        var events = new ArrayList<StandardEvent>();
        events.add(new StandardEvent.Published(revision, head.current(), codes(revision), head.events() + 1));
        events.add(new StandardEvent.Superseded(superseded, revision.id().letter(), head.title(),
                revision.publishedAt(), head.events() + 2));
        var change = revision.change();
        if (change != null) {
            for (int i = 0; i < change.classes().size(); i++) {
                events.add(new StandardEvent.ClauseApproved(revision, change.paths().get(i), change.classes().get(i),
                        i + 1, head.events() + 3 + i));
            }
        }
        return events;
    }

    private static List<String> codes(Revision revision) {
        return revision.content().payload().variationCodes();
    }

    static Objection stale(String fact) {
        return new Objection("D9", fact + "; revise the proposal against the current revision and submit it again");
    }

    private static Objection taken(RevisionId id) {
        return stale(id.designation() + " has a revision " + id.letter() + " already");
    }

    private static Objection replaced(Standard standard) {
        return new Objection("D14", standard.designation() + " has been replaced by "
                + standard.head().replacedBy().getFirst().by() + "; revise that one");
    }

    static Objection withdrawn(Standard standard) {
        return new Objection("D11", standard.designation() + " is withdrawn; propose a new standard instead");
    }
}
