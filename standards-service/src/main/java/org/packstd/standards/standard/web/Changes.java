package org.packstd.standards.standard.web;

import org.packstd.standards.api.model.ChangeClass;
import org.packstd.standards.api.model.ChangeLevel;
import org.packstd.standards.api.model.DiffCount;
import org.packstd.standards.standard.ChangeSummary;

/** What a revision changed, in the words of the contract. */
final class Changes {

    private Changes() {}

    static org.packstd.standards.api.model.ChangeSummary represent(ChangeSummary change) {
        var counts = change.counts().entrySet().stream()
                .map(count -> new DiffCount(ChangeClass.valueOf(count.getKey()), count.getValue()))
                .toList();
        return new org.packstd.standards.api.model.ChangeSummary(ChangeLevel.valueOf(change.level().name()), counts,
                change.paths(), change.complete());
    }
}
