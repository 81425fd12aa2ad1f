package org.packstd.submissions.organisation;

import org.jspecify.annotations.Nullable;
import org.packstd.submissions.conditional.IfMatch;

/** Enters an organisation, or changes what is known of it. Saying again what is known changes nothing. */
public final class EnterOrganisation {

    private final Organisations organisations;

    public EnterOrganisation(Organisations organisations) {
        this.organisations = organisations;
    }

    /**
     * Enters or changes, and returns the organisation as it is known afterwards.
     *
     * @param ifMatch the header as it came; needed only when a known organisation changes
     */
    public Organisation enter(String id, OrganisationEntry entry, @Nullable String ifMatch) {
        var known = organisations.find(id).orElse(null);
        if (known == null) {
            if (ifMatch != null) {
                throw IfMatch.required(ifMatch).stale("no such organisation yet");
            }
            if (organisations.add(id, entry)) {
                return new Organisation(id, entry, 1);
            }
            known = organisations.find(id).orElseThrow(); // somebody was quicker, and none is ever deleted
        }
        if (known.entry().equals(entry)) {
            return known;
        }
        var condition = IfMatch.required(ifMatch);
        condition.demand(known.version());
        var changed = new Organisation(id, entry, known.version() + 1);
        if (!organisations.change(changed)) {
            throw condition.stale("a newer one");
        }
        return changed;
    }
}
