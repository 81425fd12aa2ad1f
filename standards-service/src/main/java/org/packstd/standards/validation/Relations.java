package org.packstd.standards.validation;

import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.packstd.standards.metadata.Reference;
import org.packstd.standards.rule.Finding;
import org.packstd.standards.rule.Severity;
import org.packstd.standards.standard.Designation;
import org.packstd.standards.standard.ReadCatalogue;
import org.packstd.standards.standard.Replacement;
import org.packstd.standards.standard.RevisionLetter;
import org.packstd.standards.standard.Standard;

/**
 * The rules on other standards: D1 a standard does not take the place of itself, directly or through others · D4 the
 * successor of a withdrawn standard is in force · D5 what is referred to exists, and an undated reference leads to
 * something that is not withdrawn.
 */
final class Relations {

    /** A chain of replacements that is longer is no chain that people made. */
    private static final int LONGEST_CHAIN = 1000;

    private final ReadCatalogue catalogue;

    Relations(ReadCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    Stream<Finding> check(Proposal proposal) {
        var metadata = proposal.metadata();
        var withdrawal = proposal.kind() == Proposal.Kind.WITHDRAWAL;
        return Stream.of(
                each("/metadata/supersedes", metadata.supersedes(), named -> withdrawal
                        ? misplaced(named, "supersedes")
                        : superseded(named, proposal.designation())),
                each("/metadata/successors", metadata.successors(), named -> withdrawal
                        ? successor(named, proposal.designation())
                        : misplaced(named, "successors")),
                each("/metadata/references", metadata.references(), this::reference)).flatMap(found -> found);
    }

    /** What is wrong with an entry, before it is known where it stands. */
    private record Fault(String rule, Severity severity, String member, String value, String expected, String en,
            String zh) {

        Finding at(String pointer) {
            return Finding.of(rule, severity, pointer + member, value, expected, en, zh);
        }
    }

    private static <T> Stream<Finding> each(String list, List<T> entries, Function<T, Optional<Fault>> check) {
        return IntStream.range(0, entries.size()).boxed()
                .flatMap(i -> check.apply(entries.get(i)).stream().map(fault -> fault.at(list + "/" + i)));
    }

    private static Optional<Fault> misplaced(String named, String member) {
        return Optional.of(new Fault("D4", Severity.ERROR, "", named, member.equals("successors") ? "supersedes" : "–",
                "Only a withdrawal names successors, and it supersedes nothing", "只有撤销提案可指定后继标准，且不代替任何标准"));
    }

    private Optional<Fault> superseded(String named, @Nullable String self) {
        var target = standard(named);
        if (target.isEmpty()) {
            return Optional.of(unknown(named, ""));
        }
        return named.equals(self) || leadsTo(self, target.get().designation())
                ? Optional.of(new Fault("D1", Severity.ERROR, "", named, "≠ " + self,
                        "A standard cannot take the place of what has taken its own", "代替关系不得形成循环"))
                : Optional.empty();
    }

    /** Whether the second took the place of the first, directly or through others. */
    private boolean leadsTo(@Nullable String from, Designation to) {
        var ahead = new ArrayDeque<Designation>();
        Optional.ofNullable(from).flatMap(Designation::of).ifPresent(ahead::add);
        var seen = new HashSet<Designation>();
        while (!ahead.isEmpty() && seen.size() < LONGEST_CHAIN) {
            var next = ahead.remove();
            if (seen.add(next)) {
                catalogue.standard(next).map(Standard::head).map(Standard.Head::announcedReplacements)
                        .stream().flatMap(List::stream).map(Replacement::by).forEach(ahead::add);
            }
            if (seen.contains(to)) {
                return true;
            }
        }
        return false;
    }

    private Optional<Fault> successor(String named, @Nullable String self) {
        var found = standard(named);
        if (found.isEmpty()) {
            return Optional.of(unknown(named, ""));
        }
        return named.equals(self) || found.get() instanceof Standard.Withdrawn
                ? Optional.of(new Fault("D4", Severity.ERROR, "", named, "CURRENT",
                        "A successor is another standard that is not withdrawn itself", "后继标准须为另一项未撤销的标准"))
                : Optional.empty();
    }

    private Optional<Fault> reference(Reference reference) {
        var named = reference.designation();
        if (named == null) {
            return Optional.empty(); // of another body: nobody here knows what it has
        }
        var found = standard(named);
        if (found.isEmpty()) {
            return Optional.of(unknown(named, "/designation"));
        }
        var letter = reference.revision();
        if (letter != null) {
            return RevisionLetter.of(letter)
                    .filter(known -> found.get().hasPublished(known))
                    .isPresent()
                            ? Optional.empty()
                            : Optional.of(new Fault("D5", Severity.ERROR, "/revision", letter,
                                    "A.." + found.get().head().current(), "There is no such revision of " + named,
                                    named + " 没有该版本"));
        }
        return found.get() instanceof Standard.Withdrawn withdrawn
                ? Optional.of(new Fault("D5", Severity.WARNING, "/designation", named, successors(withdrawn),
                        "An undated reference leads to a withdrawn standard", "不注日期的引用指向已撤销的标准"))
                : Optional.empty();
    }

    private static String successors(Standard.Withdrawn withdrawn) {
        return withdrawn.successors().isEmpty()
                ? "CURRENT"
                : String.join(", ", withdrawn.successors().stream().map(Designation::toString).toList());
    }

    private static Fault unknown(String named, String member) {
        return new Fault("D5", Severity.ERROR, member, named, "PS-…-NNNN", "There is no such standard", "标准不存在");
    }

    private Optional<Standard> standard(String named) {
        return Designation.of(named).flatMap(catalogue::standard);
    }
}
