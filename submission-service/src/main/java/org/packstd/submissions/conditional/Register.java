package org.packstd.submissions.conditional;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** All things of one kind, by name. */
public interface Register<T extends Versioned<T>> {

    Optional<T> find(String key);

    /** Enters it as it is. Returns false if there is one of that name already. */
    boolean add(T entered);

    /** Stores a new version. Returns false if what is there no longer has the version before. */
    boolean change(T changed);

    /**
     * Enters what is not there yet, and changes what is. Saying again what is known changes nothing.
     *
     * @param wanted  what is to be known afterwards; its version does not matter
     * @param ifMatch the header as it came; needed only when something known changes
     * @return what is known afterwards
     */
    default T put(T wanted, @Nullable String ifMatch) {
        var known = find(wanted.key()).orElse(null);
        if (known == null) {
            if (ifMatch != null) {
                IfMatch.required(ifMatch).demand(0);
            }
            var first = wanted.withVersion(1);
            if (add(first)) {
                return first;
            }
            known = find(wanted.key()).orElseThrow(); // somebody was quicker, and nothing is ever deleted
        }
        if (wanted.withVersion(known.version()).equals(known)) {
            return known;
        }
        var condition = IfMatch.required(ifMatch);
        condition.demand(known.version());
        var changed = wanted.withVersion(known.version() + 1);
        if (!change(changed)) {
            throw condition.stale("a newer one");
        }
        return changed;
    }
}
