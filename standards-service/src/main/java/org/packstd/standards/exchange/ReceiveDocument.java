package org.packstd.standards.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.packstd.standards.exchange.Receipt.Item;
import org.packstd.standards.exchange.Receipt.Outcome;
import org.packstd.standards.exchange.StandardDocument.Standing;
import org.packstd.standards.problem.Offence;
import org.packstd.standards.problem.Problem;
import org.packstd.standards.problem.ProblemType;
import org.packstd.standards.publication.TakeOver;
import org.packstd.standards.rule.Finding;
import org.packstd.standards.rule.Severity;
import org.packstd.standards.standard.Designation;
import org.packstd.standards.standard.Revision;
import org.packstd.standards.standard.RevisionId;
import org.packstd.standards.standard.Revisions;
import org.packstd.standards.standard.Standard;
import org.packstd.standards.standard.Standards;
import org.packstd.standards.validation.CheckProposal;
import org.packstd.standards.validation.Proposal;

/**
 * Takes in what another registry has published: same designation, letter, hash, time and provenance. However often a
 * document comes, it changes the registry once.
 *
 * <p>
 * X1 the content hash is true (whoever reads the document sees to that) · X2 each revision names the hash of the one before
 * · X3 revisions come without a gap · X4 its place is not taken by anything else. The rules on what a payload says were
 * another registry's business when it approved; only what cannot be read here is refused.
 */
public final class ReceiveDocument {

    /** Rules without which nobody could read, hash or search a payload. */
    private static final Set<String> READABLE = Set.of("L0", "T1", "T2", "T3", "T4", "G3");

    private final Revisions revisions;
    private final Standards standards;
    private final TakeOver takeOver;
    private final CheckProposal checks;
    private final Receptions receptions;

    public ReceiveDocument(Revisions revisions, Standards standards, TakeOver takeOver, CheckProposal checks,
            Receptions receptions) {
        this.revisions = revisions;
        this.standards = standards;
        this.takeOver = takeOver;
        this.checks = checks;
        this.receptions = receptions;
    }

    /** Who brings a document, and from where. */
    @FunctionalInterface
    public interface Bringer {

        Reception of(RevisionId revision);
    }

    /**
     * Checks the whole document, then publishes what is not there yet.
     *
     * @throws Problem if anything in the document cannot be taken in; nothing is, then
     */
    public Receipt receive(StandardDocument document, Bringer bringer) {
        requireReadable(document);
        var places = document.revisions().stream().map(this::place).toList();
        requireChain(document, places);
        requireFree(places);
        var items = new ArrayList<Item>();
        for (var place : places) {
            items.add(take(place, bringer));
        }
        replace(document, bringer);
        return new Receipt(document.designation(), items, withdraw(document));
    }

    /** @param stored what has the place now, if anything */
    private record Place(Revision given, Optional<Revision> stored) {

        boolean isTakenByAnother() {
            return stored.filter(other -> !same(other, given)).isPresent();
        }

        private static boolean same(Revision one, Revision other) {
            return one.content().hash().equals(other.content().hash())
                    && one.publishedAt().equals(other.publishedAt())
                    && one.provenance().equals(other.provenance());
        }
    }

    private Place place(Revision given) {
        return new Place(given, revisions.find(given.id()));
    }

    private void requireReadable(StandardDocument document) {
        var offences = new ArrayList<Offence>();
        for (int i = 0; i < document.revisions().size(); i++) {
            var content = document.revisions().get(i).content();
            var at = "/revisions/" + i;
            var report = checks.checkApproved(Proposal.newStandard(content.family(), content.title(), content.scope(),
                    content.payload(), content.metadata()));
            report.findings()
                    .stream()
                    .filter(finding -> finding.severity() == Severity.ERROR && READABLE.contains(finding.rule()))
                    .limit(20)
                    .map(finding -> offence(at, finding))
                    .forEach(offences::add);
            if (report.content() != null && !report.content().hash().equals(content.hash())) {
                offences.add(Offence.of(at + "/payload", "X1", "a payload as it was entered",
                        "the form in which payloads are published"));
            }
        }
        if (!offences.isEmpty()) {
            throw Problem.ruleViolated(offences);
        }
    }

    private static Offence offence(String at, Finding finding) {
        var beside = finding.pointer().equals("/title") || finding.pointer().equals("/payload")
                || finding.pointer().startsWith("/metadata");
        return Offence.of(at + (beside ? "" : "/payload") + finding.pointer(), finding.rule(), finding.value(),
                String.valueOf(finding.expected()));
    }

    private void requireChain(StandardDocument document, List<Place> places) {
        for (int i = 0; i < places.size(); i++) {
            var given = places.get(i).given();
            var at = "/revisions/" + i;
            var before = given.id().letter().previous().map(letter -> new RevisionId(document.designation(), letter));
            if (i > 0 && !before.equals(Optional.of(places.get(i - 1).given().id()))) {
                throw broken("X3", at + "/revision", given.id().letter().toString(),
                        "the letter after " + places.get(i - 1).given().id().letter());
            }
            var predecessor = before.flatMap(id -> given(places, id).or(() -> published(id)));
            if (before.isPresent() && predecessor.isEmpty()) {
                throw broken("X3", at + "/revision", given.id().letter().toString(),
                        before.get() + " in the document or in this registry");
            }
            var expected = predecessor.map(revision -> revision.content().hash().text()).orElse(null);
            var claimed = given.previous() == null ? null : given.previous().text();
            if (!Objects.equals(expected, claimed)) {
                throw broken("X2", at + "/previousHash", claimed,
                        expected == null ? "none, for the first revision" : expected);
            }
        }
    }

    private static Optional<Revision> given(List<Place> places, RevisionId id) {
        return places.stream().map(Place::given).filter(given -> given.id().equals(id)).findFirst();
    }

    private Optional<Revision> published(RevisionId id) {
        return standards.find(id.designation())
                .filter(standard -> standard.hasPublished(id.letter()))
                .flatMap(_ -> revisions.find(id));
    }

    private static Problem broken(String rule, String pointer, @Nullable String value,
            String expected) {
        return Problem.ruleViolated(List.of(Offence.of(pointer, rule, value, expected)));
    }

    private static void requireFree(List<Place> places) {
        for (int i = 0; i < places.size(); i++) {
            if (places.get(i).isTakenByAnother()) {
                throw taken(i, places.get(i));
            }
        }
    }

    private static Problem taken(int i, Place place) {
        return Problem.of(ProblemType.STATE_FORBIDS, Offence.of("/revisions/" + i, "X4", place.given().id().toString(),
                "a place that no other revision has; here it is "
                        + place.stored().map(other -> other.content().hash().text()).orElse("taken")));
    }

    private Item take(Place place, Bringer bringer) {
        var given = place.given();
        if (published(given.id()).isPresent()) {
            return new Item(given.id().letter(), given.content().hash(), Outcome.ALREADY_PRESENT);
        }
        receptions.record(bringer.of(given.id()));
        takeOver.revision(given).ifPresent(objection -> {
            throw Problem.of(ProblemType.STATE_FORBIDS,
                    Offence.of("/revisions", "X4", given.id().toString(), objection));
        });
        return new Item(given.id().letter(), given.content().hash(), Outcome.RECEIVED);
    }

    /** The document of what takes its place leads readers there too, but only if this standard was here before. */
    private void replace(StandardDocument document, Bringer bringer) {
        var standing = document.standing();
        if (standing == null || standing.replacedBy().isEmpty() || !isCurrent(document.designation(), standing)) {
            return;
        }
        var last = new RevisionId(document.designation(), standing.current());
        var now = bringer.of(last).at();
        standing.replacedBy().forEach(each -> takeOver.replacement(last, each.by(), each.since(), now));
    }

    private boolean isCurrent(Designation designation, Standing standing) {
        return standards.find(designation)
                .filter(standard -> standard.head().current().equals(standing.current()))
                .isPresent();
    }

    private boolean withdraw(StandardDocument document) {
        var standing = document.standing();
        var here = standards.find(document.designation());
        if (standing == null || standing.withdrawnAt() == null
                || here.filter(standard -> standard.head().current().equals(standing.current())).isEmpty()) {
            return here.filter(Standard.Withdrawn.class::isInstance).isPresent();
        }
        if (here.get() instanceof Standard.InForce) {
            takeOver.withdrawal(new RevisionId(document.designation(), standing.current()), standing.withdrawnAt(),
                    standing.withdrawnFrom(), standing.successors())
                    .ifPresent(objection -> {
                        throw Problem.stateForbids(objection);
                    });
        }
        return true;
    }
}
