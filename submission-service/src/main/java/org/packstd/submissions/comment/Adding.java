package org.packstd.submissions.comment;

import java.util.Arrays;
import java.util.Set;
import org.packstd.submissions.security.Caller;
import org.packstd.submissions.security.Role;

/** How something is added to the comments of a submission. */
public enum Adding {
    COMMENT("comment", Role.MEMBER, Role.REVIEWER),
    /** A table of comments; a secretary brings those that organisations sent in. */
    IMPORT("import", Role.MEMBER, Role.SECRETARY);

    private final String wireName;
    private final Set<Role> roles;

    Adding(String wireName, Role... roles) {
        this.wireName = wireName;
        this.roles = Set.copyOf(Arrays.asList(roles));
    }

    /** The name in the contract. */
    public String wireName() {
        return wireName;
    }

    /** Whether it is ever the caller's affair. */
    boolean isFor(Caller caller) {
        return caller.organisation() != null && roles.stream().anyMatch(caller::is);
    }
}
