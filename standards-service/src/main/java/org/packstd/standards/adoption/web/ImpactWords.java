package org.packstd.standards.adoption.web;

import org.packstd.standards.adoption.Adopters;
import org.packstd.standards.adoption.ImpactReport;
import org.packstd.standards.api.model.AdopterCount;
import org.packstd.standards.api.model.ChangeLevel;
import org.packstd.standards.api.model.ImpactOnRole;
import org.packstd.standards.api.model.ImpactSeverity;
import org.packstd.standards.api.model.MeasuredVerdict;
import org.packstd.standards.api.model.OwnImpact;
import org.packstd.standards.api.model.OwnImpactItem;
import org.packstd.standards.api.model.SeverityCount;
import org.packstd.standards.diff.Severity;
import org.packstd.standards.standard.RevisionId;

/** Counts and impact in the words of the contract. */
final class ImpactWords {

    private ImpactWords() {}

    static AdopterCount represent(Adopters adopters) {
        return new AdopterCount(AdoptionWords.represent(adopters.role()), adopters.isSuppressed())
                .atLeast(adopters.isSuppressed() ? null : adopters.atLeast())
                .names(adopters.names().isEmpty() ? null : adopters.names());
    }

    static org.packstd.standards.api.model.ImpactReport represent(RevisionId base, ImpactReport report) {
        var own = report.own();
        return new org.packstd.standards.api.model.ImpactReport(base.designation().toString(),
                base.letter().toString(), ChangeLevel.valueOf(report.diff().level().name()),
                report.diff().changes().size(), report.roles().stream().map(ImpactWords::represent).toList())
                .own(own == null ? null : represent(own));
    }

    private static ImpactOnRole represent(ImpactReport.RoleRow row) {
        var adopters = row.adopters();
        return new ImpactOnRole(AdoptionWords.represent(row.role()), adopters.isSuppressed(), severity(row.worst()),
                row.changes().entrySet().stream()
                        .map(count -> new SeverityCount(severity(count.getKey()), count.getValue()))
                        .toList())
                .atLeast(adopters.isSuppressed() ? null : adopters.atLeast());
    }

    private static OwnImpact represent(ImpactReport.Own own) {
        return new OwnImpact(own.organisation(), own.complete(),
                own.adoptions().stream().map(ImpactWords::represent).toList());
    }

    private static OwnImpactItem represent(ImpactReport.OwnAdoption own) {
        var statement = own.adoption().statement();
        return new OwnImpactItem(own.adoption().id().name(), AdoptionWords.represent(statement.role()),
                statement.parts(), severity(own.worst()), own.measured().stream().map(ImpactWords::represent).toList());
    }

    private static MeasuredVerdict represent(ImpactReport.OwnMeasured own) {
        return new MeasuredVerdict(own.measured().variation(), own.measured().parameter(), own.measured().text(),
                MeasuredVerdict.VerdictEnum.valueOf(own.verdict().name())).required(own.required());
    }

    private static ImpactSeverity severity(Severity severity) {
        return ImpactSeverity.valueOf(severity.name());
    }
}
