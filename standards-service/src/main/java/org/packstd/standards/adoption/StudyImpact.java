package org.packstd.standards.adoption;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.packstd.standards.adoption.ImpactReport.Own;
import org.packstd.standards.adoption.ImpactReport.OwnAdoption;
import org.packstd.standards.adoption.ImpactReport.OwnMeasured;
import org.packstd.standards.adoption.ImpactReport.RoleRow;
import org.packstd.standards.adoption.ImpactReport.Verdict;
import org.packstd.standards.diff.AdopterRole;
import org.packstd.standards.diff.Diff;
import org.packstd.standards.diff.Edition;
import org.packstd.standards.diff.Severity;
import org.packstd.standards.family.FamilyDefinition;
import org.packstd.standards.standard.Designation;
import org.packstd.standards.standard.Revision;

/** Joins what changes with who is concerned. */
public final class StudyImpact {

    private static final int MOST_NAMES = 200;
    private static final int MOST_OWN = 100;

    private final Adoptions adoptions;

    public StudyImpact(Adoptions adoptions) {
        this.adoptions = adoptions;
    }

    /** Who builds on a standard, whichever revision: a row for every role. */
    public List<Adopters> adopters(Designation designation) {
        var groups = adoptions.groups(designation, null);
        return Arrays.stream(AdopterRole.values())
                .map(role -> Adopters.of(role, groups, () -> adoptions.named(designation, role, MOST_NAMES)))
                .toList();
    }

    /**
     * What it means to go from a published revision to another edition.
     *
     * @param organisation whose own records are shown; null for none
     */
    public ImpactReport report(FamilyDefinition family, Revision before, Edition after,
            @Nullable String organisation) {
        var diff = Diff.between(family, Edition.of(before.content()), after);
        var groups = adoptions.groups(before.id().designation(), before.id().letter());
        var rows = Arrays.stream(AdopterRole.values()).map(role -> row(role, groups, diff)).toList();
        return new ImpactReport(diff, rows, organisation == null ? null : own(diff, before, after, organisation));
    }

    private static RoleRow row(AdopterRole role, List<Adoptions.Group> groups, Diff diff) {
        var changes = new EnumMap<Severity, Integer>(Severity.class);
        diff.changes().forEach(change -> changes.merge(change.impact().on(role), 1, Integer::sum));
        return new RoleRow(Adopters.counted(role, groups), diff.worst().on(role), changes);
    }

    private Own own(Diff diff, Revision before, Edition after, String organisation) {
        var found = adoptions.on(before.id(), organisation, MOST_OWN + 1);
        var renamed = diff.renamedVariations();
        var shown = found.stream()
                .limit(MOST_OWN)
                .map(adoption -> new OwnAdoption(adoption, diff.worst().on(adoption.statement().role()),
                        adoption.statement().measured().stream().map(each -> judge(each, after, renamed)).toList()))
                .toList();
        return new Own(organisation, shown, found.size() <= MOST_OWN);
    }

    private static OwnMeasured judge(Measured measured, Edition after, Map<String, String> renamed) {
        var code = renamed.getOrDefault(measured.variation(), measured.variation());
        var stated = after.dimension(code, measured.parameter()).filter(each -> each.convertibleTo(measured.unit()));
        if (stated.isEmpty()) {
            return new OwnMeasured(measured, null, Verdict.NOT_STATED);
        }
        var required = stated.get().interval();
        var verdict = required.includes(measured.interval())
                ? Verdict.CONFORMS
                : required.meets(measured.interval()) ? Verdict.PARTLY : Verdict.FAILS;
        return new OwnMeasured(measured, stated.get().text(), verdict);
    }
}
