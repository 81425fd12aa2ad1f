package org.packstd.standards.log;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.packstd.standards.corrigendum.Corrigenda;
import org.packstd.standards.corrigendum.Corrigendum;
import org.packstd.standards.corrigendum.Correction;
import org.packstd.standards.exchange.Change;
import org.packstd.standards.standard.Contents;
import org.packstd.standards.standard.Designation;
import org.packstd.standards.standard.Provenance;
import org.packstd.standards.standard.ReadCatalogue;
import org.packstd.standards.standard.Replacement;
import org.packstd.standards.standard.RevisionEntry;
import org.packstd.standards.standard.RevisionId;
import org.packstd.standards.standard.RevisionLetter;
import org.packstd.standards.standard.Standard;
import org.packstd.standards.standard.Standard.Withdrawn;

/**
 * Says of a change in the feed what its leaf says, by decision 38. It says only what never changes, so that every instance
 * says the same whenever it is asked.
 */
public final class TellChange {

    static final String FORMAT = "packstd-log-entry/1";

    /** Tells of a clause what the publication of the revision tells with its content. */
    private static final String REPEATED = "clause.approved";

    private final ReadCatalogue catalogue;
    private final Corrigenda corrigenda;
    private final Contents contents;

    public TellChange(ReadCatalogue catalogue, Corrigenda corrigenda, Contents contents) {
        this.catalogue = catalogue;
        this.corrigenda = corrigenda;
        this.contents = contents;
    }

    /**
     * The members of the leaf; empty for a change that has none.
     *
     * @throws IllegalStateException for what only a newer instance can tell, and for what is not stored although it happened
     */
    Optional<Map<String, Object>> of(Change change) {
        if (change.type().equals(REPEATED)) {
            return Optional.empty();
        }
        var revision = revision(change);
        var entry = catalogue.entry(revision)
                .orElseThrow(() -> new IllegalStateException(change.event() + ": the revision is not stored"));
        var members = new TreeMap<String, Object>();
        members.put("format", FORMAT);
        members.put("sequence", change.sequence());
        members.put("event", change.event());
        members.put("type", change.type());
        members.put("designation", change.designation());
        members.put("revision", revision.letter().toString());
        members.put("contentHash", entry.hash().text());
        members.put("at", change.at().toString());
        switch (change.type()) {
            case "standard.published" -> published(entry, members);
            case "standard.superseded" -> superseded(revision, members);
            case "standard.withdrawn" -> withdrawn(revision, members);
            case "standard.replaced" -> replaced(revision, last(change), members);
            case "standard.effective" -> members.put("effectiveDate", entry.effective().toString());
            case "standard.corrected" -> corrected(revision, last(change), members);
            default -> throw new IllegalStateException(change.event() + ": only a newer instance can log it");
        }
        return Optional.of(members);
    }

    private static void published(RevisionEntry entry, Map<String, Object> members) {
        members.put("status", "CURRENT");
        members.put("issuedOn", entry.issuedOn().toString());
        members.put("effectiveDate", entry.effective().toString());
        members.put("version", entry.version().toString());
        if (entry.previous() != null) {
            members.put("previousHash", entry.previous().text());
        }
        switch (entry.provenance()) {
            case Provenance.Submission(var submission) -> members.put("submissionId", submission);
            case Provenance.Import(var brought) -> members.put("importId", brought);
        }
    }

    private static void superseded(RevisionId revision, Map<String, Object> members) {
        members.put("status", "SUPERSEDED");
        members.put("supersededBy", revision.letter().next().toString());
    }

    private void withdrawn(RevisionId revision, Map<String, Object> members) {
        if (!(standard(revision) instanceof Withdrawn withdrawn)) {
            throw new IllegalStateException(revision + " was withdrawn, but its standard does not say so");
        }
        members.put("status", "WITHDRAWN");
        members.put("withdrawnFrom", withdrawn.from().toString());
        members.put("successors", withdrawn.successors().stream().map(Designation::toString).toList());
    }

    private void replaced(RevisionId revision, String by, Map<String, Object> members) {
        var replacement = standard(revision).head().announcedReplacements().stream()
                .filter(each -> each.by().toString().equals(by))
                .map(Replacement::since)
                .findFirst()
                .orElseThrow(
                        () -> new IllegalStateException(revision + " was replaced, but its standard does not say so"));
        members.put("status", "SUPERSEDED");
        members.put("replacedBy", by);
        members.put("since", replacement.toString());
    }

    private void corrected(RevisionId revision, String number, Map<String, Object> members) {
        var corrigendum = corrigenda.find(revision, Integer.parseInt(number))
                .orElseThrow(() -> new IllegalStateException(revision + ": corrigendum " + number + " is not stored"));
        members.put("corrigendum", corrigendum.number());
        members.put("corrigendumHash", contents.hash(shown(corrigendum)).text());
    }

    /** What readers see of it; its own hash is over what was voted on, which is more than is kept. */
    private static Map<String, Object> shown(Corrigendum corrigendum) {
        return Map.of("designation", corrigendum.corrected().designation().toString(),
                "revision", corrigendum.corrected().letter().toString(),
                "number", corrigendum.number(),
                "title", corrigendum.title().members(),
                "corrections", corrigendum.corrections().stream().map(TellChange::shown).toList(),
                "contentHash", corrigendum.hash().text());
    }

    private static Map<String, Object> shown(Correction correction) {
        var members = new TreeMap<String, Object>(
                Map.of("pointer", correction.pointer(), "was", correction.was(), "now", correction.now()));
        if (correction.reason() != null) {
            members.put("reason", correction.reason().members());
        }
        return members;
    }

    private Standard standard(RevisionId revision) {
        return catalogue.standard(revision.designation()).orElseThrow();
    }

    private static RevisionId revision(Change change) {
        return Designation.of(change.designation())
                .flatMap(designation -> change.revision().map(letter -> new RevisionId(designation, letter)))
                .orElseThrow(() -> new IllegalStateException(change.event() + ": only a newer instance can log it"));
    }

    private static String last(Change change) {
        return change.event().substring(change.event().lastIndexOf('/') + 1);
    }

    /** The event that tells of the publication of a revision. */
    static String publicationOf(Designation designation, RevisionLetter letter) {
        return new RevisionId(designation, letter) + "/published";
    }
}
