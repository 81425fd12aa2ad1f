package org.packstd.submissions.committee;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.packstd.submissions.page.Cursor;
import org.packstd.submissions.security.Caller;
import org.packstd.submissions.security.Role;

/**
 * Who acts in which committee, read once for many cases.
 *
 * @param committees all that were entered, and the plenary
 */
public record Offices(List<Committee> committees) {

    private static final int PAGE = 200;

    public static Offices of(Committees register) {
        var all = new ArrayList<>(List.of(Committee.PLENARY));
        @Nullable
        Cursor cursor = null;
        do {
            var page = register.list(cursor, PAGE);
            all.addAll(page.items());
            cursor = page.next();
        } while (cursor != null);
        return new Offices(all);
    }

    /** Identifiers of those of which something may wait for the caller in one of these roles; empty if all are. */
    public Optional<Set<String>> openTo(Caller caller, Collection<Role> roles) {
        var open = committees.stream().filter(one -> roles.stream().anyMatch(role -> one.isOpenTo(caller, role)))
                .map(Committee::id).collect(Collectors.toUnmodifiableSet());
        return open.size() == committees.size() ? Optional.empty() : Optional.of(open);
    }
}
