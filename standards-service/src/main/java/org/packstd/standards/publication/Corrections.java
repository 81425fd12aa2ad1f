package org.packstd.standards.publication;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.packstd.standards.corrigendum.Corrigenda;
import org.packstd.standards.corrigendum.Corrigendum;
import org.packstd.standards.corrigendum.Correction;
import org.packstd.standards.publication.Publication.Reserved;
import org.packstd.standards.standard.ContentHash;
import org.packstd.standards.standard.Provenance;
import org.packstd.standards.standard.Standard;
import org.packstd.standards.standard.Standard.InForce;
import org.packstd.standards.standard.Standard.Withdrawn;
import org.packstd.standards.standard.StandardEvent;
import org.packstd.standards.standard.Standards;
import org.packstd.standards.validation.Proposal;

/** Publishes corrigenda: first stored, then named by the standard together with the event; both can be repeated. */
public final class Corrections {

    /** More changes than this between reading and writing one standard mean that something is wrong. */
    private static final int TRIES = 50;

    private final Corrigenda corrigenda;
    private final Standards standards;

    public Corrections(Corrigenda corrigenda, Standards standards) {
        this.corrigenda = corrigenda;
        this.standards = standards;
    }

    /** Publishes the corrections to the reserved revision. Returns what stands against it. */
    Optional<Objection> publish(Reserved reserved, Proposal proposal, ContentHash hash, Provenance provenance) {
        var corrections = Correction.of(Objects.requireNonNull(proposal.payload()));
        var unnumbered = new Corrigendum(reserved.place(), Corrigendum.MOST + 1, proposal.title(), corrections, hash,
                reserved.at(), provenance, reserved.id());
        var overtaken = overtaken(unnumbered, standards.find(reserved.place().designation()).orElseThrow());
        if (overtaken.isPresent()) {
            return overtaken; // before it takes a number
        }
        var stored = corrigenda.add(unnumbered);
        return stored.isEmpty()
                ? Optional.of(new Objection("K5", reserved.place() + " has " + Corrigendum.MOST
                        + " corrigenda; propose a revision instead"))
                : name(stored.get());
    }

    private Optional<Objection> name(Corrigendum corrigendum) {
        var designation = corrigendum.corrected().designation();
        for (int i = 0; i < TRIES; i++) {
            var standard = standards.find(designation).orElseThrow();
            if (standard.head().corrigenda().contains(corrigendum.id())) {
                return Optional.empty();
            }
            switch (standard) {
                case Withdrawn withdrawn -> {
                    return Optional.of(Succession.withdrawn(withdrawn));
                }
                case InForce current -> {
                    var overtaken = overtaken(corrigendum, current);
                    if (overtaken.isPresent()) {
                        return overtaken;
                    }
                    var event = new StandardEvent.Corrected(corrigendum.corrected(), corrigendum.number(),
                            corrigendum.title(), corrigendum.hash(), submission(corrigendum.provenance()),
                            corrigendum.publishedAt(), current.head().events() + 1);
                    if (standards.change(current, new InForce(current.head().corrected(corrigendum.id())),
                            List.of(event))) {
                        return Optional.empty();
                    }
                }
            }
        }
        throw new IllegalStateException(designation + ": the standard never stands still");
    }

    /**
     * K2 once more: since the checks, another corrigendum may have changed a text that this one corrects. As the standard is
     * changed only in the version that was asked here, of two that come at once the later is refused.
     */
    private Optional<Objection> overtaken(Corrigendum corrigendum, Standard standard) {
        var named = corrigenda.of(corrigendum.corrected()).stream()
                .filter(each -> standard.head().corrigenda().contains(each.id()))
                .toList();
        return named.stream().anyMatch(each -> each.publicationId().equals(corrigendum.publicationId()))
                ? Optional.empty()
                : corrigendum.corrections().stream()
                        .filter(correction -> isOvertaken(correction, corrigendum.number(), named))
                        .findFirst()
                        .map(correction -> new Objection("K2", correction.pointer()
                                + ": another corrigendum changed this text meanwhile; correct what it reads now"));
    }

    /** Texts are read in the order of the numbers: a corrigendum with a later number has the last word. */
    private static boolean isOvertaken(Correction correction, int number, List<Corrigendum> named) {
        var reads = correction.was();
        for (var each : named) {
            for (var earlier : each.corrections()) {
                if (earlier.pointer().equals(correction.pointer())) {
                    if (each.number() > number) {
                        return true;
                    }
                    reads = earlier.now();
                }
            }
        }
        return !reads.equals(correction.was());
    }

    private static @Nullable String submission(Provenance provenance) {
        return provenance instanceof Provenance.Submission(var submissionId) ? submissionId : null;
    }
}
