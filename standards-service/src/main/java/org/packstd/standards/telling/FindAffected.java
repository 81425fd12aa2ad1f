package org.packstd.standards.telling;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.packstd.standards.adoption.Adoption;
import org.packstd.standards.adoption.AdoptionId;
import org.packstd.standards.adoption.Adoptions;
import org.packstd.standards.diff.AdopterRole;
import org.packstd.standards.diff.Change;
import org.packstd.standards.diff.Severity;
import org.packstd.standards.standard.RevisionId;
import org.packstd.standards.telling.Told.Changes;

/** Finds the organisations that build on a revision to which something happened. */
public final class FindAffected {

    /** As many adoptions of one organisation as it is told of. */
    public static final int MOST_ADOPTIONS = 100;

    private static final int PAGE = 500;

    private final Adoptions adoptions;

    public FindAffected(Adoptions adoptions) {
        this.adoptions = adoptions;
    }

    /** @param complete whether these are all adoptions that it has of the revision */
    public record Affected(String organisation, RevisionId revision, List<Adoption> adoptions, boolean complete) {

        /** The worst that the changes mean for somebody in that role; a look where nothing is said of changes. */
        public Severity severity(AdopterRole role, @Nullable Changes changes) {
            return changes == null
                    ? Severity.WARN
                    : changes.items().stream().map(Change::impact).map(impact -> impact.on(role))
                            .reduce(Severity.INFO, Severity::or);
        }
    }

    /**
     * Each organisation that adopted the revision, once, in order.
     *
     * @param by adoptions that were made later are passed over: who made them could know
     */
    public void each(RevisionId revision, Instant by, Consumer<Affected> found) {
        var own = new ArrayList<Adoption>();
        @Nullable
        AdoptionId after = null;
        List<Adoption> page;
        do {
            page = adoptions.on(revision, after, PAGE);
            for (var adoption : page) {
                if (!own.isEmpty() && !own.getFirst().id().organisation().equals(adoption.id().organisation())) {
                    found.accept(affected(revision, own));
                    own.clear();
                }
                if (own.size() <= MOST_ADOPTIONS && !adoption.createdAt().isAfter(by)) {
                    own.add(adoption);
                }
            }
            after = page.isEmpty() ? after : Objects.requireNonNull(page.getLast()).id();
        } while (page.size() == PAGE);
        if (!own.isEmpty()) {
            found.accept(affected(revision, own));
        }
    }

    private static Affected affected(RevisionId revision, List<Adoption> own) {
        return new Affected(own.getFirst().id().organisation(), revision,
                List.copyOf(own.subList(0, Math.min(MOST_ADOPTIONS, own.size()))), own.size() <= MOST_ADOPTIONS);
    }
}
