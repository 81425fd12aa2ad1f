package org.packstd.submissions.proposal;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What publishing a text would mean to those who adopted the revision that it was written against.
 *
 * @param target    that revision; null for a new standard, which nobody has adopted
 * @param changes   how many places differ, from 0
 * @param studiedAt when; whoever adopts it later is not counted
 */
public record Impact(@Nullable Target target, int changes, List<OnRole> roles, Instant studiedAt) {

    public Impact {
        roles = List.copyOf(roles);
    }

    /** Of a standard that is new. */
    public static Impact ofNew(Instant now) {
        return new Impact(null, 0, List.of(), now);
    }

    /**
     * On those who adopted it in one role. Severities are those of standards-service: INFO needs nothing, WARN a look, BREAKING
     * work.
     *
     * @param atLeast how many organisations at least; null for fewer than three, none included
     * @param worst   the worst of the severities
     * @param changes how many changes there are of each severity
     */
    public record OnRole(String role, @Nullable Integer atLeast, String worst, Map<String, Integer> changes) {

        public OnRole {
            changes = Map.copyOf(changes);
        }
    }
}
