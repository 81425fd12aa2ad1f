package org.packstd.standards.publication;

import java.util.List;
import java.util.Optional;
import org.packstd.standards.publication.Publication.Reserved;
import org.packstd.standards.standard.Content;
import org.packstd.standards.standard.Provenance;
import org.packstd.standards.standard.Revision;
import org.packstd.standards.standard.RevisionId;
import org.packstd.standards.standard.RevisionLetter;
import org.packstd.standards.standard.Revisions;
import org.packstd.standards.standard.Standard;
import org.packstd.standards.standard.Standard.Head;
import org.packstd.standards.standard.Standard.InForce;
import org.packstd.standards.standard.Standard.Withdrawn;
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

    public Succession(Revisions revisions, Standards standards) {
        this.revisions = revisions;
        this.standards = standards;
    }

    /** Makes the reserved revision the current one. Returns what stands against it. */
    Optional<Objection> publish(Reserved reserved, Content content, Provenance provenance) {
        var id = reserved.place();
        var before = id.letter().previous();
        var previous = before.flatMap(letter -> revisions.find(new RevisionId(id.designation(), letter)))
                .map(revision -> revision.content().hash())
                .orElse(null);
        var revision = revisions.add(new Revision(id, content, previous, reserved.at(), provenance, reserved.id()));
        if (!revision.publicationId().equals(reserved.id())) {
            return Optional.of(stale(id.designation() + " has a revision " + id.letter() + " already"));
        }
        return before.isEmpty() ? found(revision) : succeed(revision, before.get());
    }

    private Optional<Objection> found(Revision first) {
        var head = new Head(first.id().designation(), first.id().letter(), first.content().title(), codes(first).size(),
                first.publishedAt(), 1, 1);
        standards.add(new InForce(head), List.of(new StandardEvent.Published(first, null, codes(first), 1)));
        return Optional.empty(); // if it was there already we were here before: nobody else has this designation
    }

    private Optional<Objection> succeed(Revision revision, RevisionLetter base) {
        for (int i = 0; i < TRIES; i++) {
            var standard = standards.find(revision.id().designation()).orElseThrow();
            if (standard.hasPublished(revision.id().letter())) {
                return Optional.empty();
            }
            switch (standard) {
                case Withdrawn withdrawn -> {
                    return Optional.of(withdrawn(withdrawn));
                }
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
        var head = current.head();
        return new InForce(new Head(head.designation(), revision.id().letter(), revision.content().title(),
                codes(revision).size(), revision.publishedAt(), head.version() + 1, head.events() + 2));
    }

    private static List<StandardEvent> events(InForce current, Revision revision) {
        var head = current.head();
        var superseded = new RevisionId(head.designation(), head.current());
        return List.of(
                new StandardEvent.Published(revision, head.current(), codes(revision), head.events() + 1),
                new StandardEvent.Superseded(superseded, revision.id().letter(), head.title(), revision.publishedAt(),
                        head.events() + 2));
    }

    /** Withdraws the standard at the reserved revision. Returns what stands against it. */
    Optional<Objection> withdraw(Reserved reserved, String submissionId) {
        var id = reserved.place();
        for (int i = 0; i < TRIES; i++) {
            switch (standards.find(id.designation()).orElseThrow()) {
                case Withdrawn withdrawn -> {
                    return withdrawn.publicationId().equals(reserved.id())
                            ? Optional.empty()
                            : Optional.of(withdrawn(withdrawn));
                }
                case InForce current -> {
                    if (!current.head().current().equals(id.letter())) {
                        return Optional.of(stale("the current revision of " + id.designation() + " is "
                                + current.head().current() + ", not " + id.letter()));
                    }
                    if (withdraw(current, reserved, submissionId)) {
                        return Optional.empty();
                    }
                }
            }
        }
        throw new IllegalStateException(id + ": the standard never stands still");
    }

    private boolean withdraw(InForce current, Reserved reserved, String submissionId) {
        var head = current.head();
        var after = new Head(head.designation(), head.current(), head.title(), head.variations(), head.publishedAt(),
                head.version() + 1, head.events() + 1);
        var event = new StandardEvent.Withdrawn(reserved.place(), head.title(), submissionId, reserved.at(),
                head.events() + 1);
        return standards.change(current, new Withdrawn(after, reserved.at(), reserved.id()), List.of(event));
    }

    private static List<String> codes(Revision revision) {
        return revision.content().payload().variationCodes();
    }

    private static Objection stale(String fact) {
        return new Objection("D9", fact + "; revise the proposal against the current revision and submit it again");
    }

    private static Objection withdrawn(Standard standard) {
        return new Objection("D11", standard.designation() + " is withdrawn; propose a new standard instead");
    }
}
