package org.packstd.standards.diff;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.packstd.standards.family.Families;
import org.packstd.standards.family.FamilyDefinition;
import org.packstd.standards.problem.Offence;
import org.packstd.standards.problem.Problem;
import org.packstd.standards.rule.Finding;
import org.packstd.standards.standard.Designation;
import org.packstd.standards.standard.ReadCatalogue;
import org.packstd.standards.standard.Revision;
import org.packstd.standards.standard.RevisionEntry;
import org.packstd.standards.standard.RevisionId;
import org.packstd.standards.standard.RevisionLetter;

/** Finds what somebody wants to compare, or says why it cannot be compared. */
public final class FindEditions {

    private final ReadCatalogue catalogue;
    private final Families families;
    private final PayloadCheck payloads;

    public FindEditions(ReadCatalogue catalogue, Families families, PayloadCheck payloads) {
        this.catalogue = catalogue;
        this.families = families;
        this.payloads = payloads;
    }

    /**
     * A published revision.
     *
     * @param parameter that names the letter, for the refusal
     * @throws Problem 400 when the letter is none, 404 when there is no such revision
     */
    public Revision revision(String designation, String parameter, String letter) {
        return find(designation, parameter, letter, catalogue::revision);
    }

    private static <T> T find(String designation, String parameter, String letter,
            Function<RevisionId, Optional<T>> read) {
        var named = RevisionLetter.of(letter)
                .orElseThrow(() -> Problem.malformed(parameter, letter, "a revision letter such as B"));
        return Designation.of(designation)
                .map(known -> new RevisionId(known, named))
                .flatMap(read)
                .orElseThrow(() -> Problem.notFound(parameter, designation + "/" + letter, "a published revision"));
    }

    /**
     * A published revision without what it says.
     *
     * @param parameter as for {@link #revision}
     * @throws Problem as {@link #revision}
     */
    public RevisionEntry entry(String designation, String parameter, String letter) {
        return find(designation, parameter, letter, catalogue::entry);
    }

    /**
     * The revision that a payload is compared with.
     *
     * @param letter null for the current one
     * @throws Problem as {@link #revision}
     */
    public Revision base(String designation, @Nullable String letter) {
        return letter != null
                ? revision(designation, "from", letter)
                : Designation.of(designation)
                        .flatMap(catalogue::standard)
                        .map(catalogue::current)
                        .orElseThrow(() -> Problem.notFound("designation", designation, "a published standard"));
    }

    public FamilyDefinition family(Revision revision) {
        return families.of(revision.content().family());
    }

    /**
     * The edition again, if it can be read.
     *
     * @throws Problem 422 when its payload or document data do not follow their schemas
     */
    public Edition readable(FamilyDefinition family, Edition edition) {
        var faults = payloads.faults(family, edition);
        if (!faults.isEmpty()) {
            throw Problem.ruleViolated(offences(faults));
        }
        return edition;
    }

    private static List<Offence> offences(List<Finding> faults) {
        return faults.stream()
                .limit(100)
                .map(fault -> new Offence(fault.pointer(), fault.rule(), fault.value(), fault.expected(),
                        String.valueOf(fault.message().en())))
                .toList();
    }
}
