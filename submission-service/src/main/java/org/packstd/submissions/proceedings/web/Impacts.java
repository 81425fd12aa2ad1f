package org.packstd.submissions.proceedings.web;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.packstd.submissions.api.model.ImpactCount;
import org.packstd.submissions.api.model.ImpactOfText;
import org.packstd.submissions.api.model.ImpactOnAdopters;
import org.packstd.submissions.proposal.CheckReport;
import org.packstd.submissions.proposal.Impact;

/** What a text means to adopters, in the words of the contract. */
final class Impacts {

    private Impacts() {}

    static @Nullable ImpactOfText of(@Nullable CheckReport report) {
        var impact = report == null ? null : report.impact();
        if (impact == null) {
            return null;
        }
        var target = impact.target();
        return new ImpactOfText(impact.changes(), impact.roles().stream().map(Impacts::onRole).toList(),
                impact.studiedAt())
                .designation(target == null ? null : target.designation())
                .baseRevision(target == null ? null : target.baseRevision());
    }

    private static ImpactOnAdopters onRole(Impact.OnRole role) {
        var changes = role.changes().entrySet().stream().sorted(Map.Entry.comparingByKey())
                .map(each -> new ImpactCount(each.getKey(), each.getValue())).toList();
        return new ImpactOnAdopters(role.role(), role.worst(), changes).atLeast(role.atLeast());
    }
}
