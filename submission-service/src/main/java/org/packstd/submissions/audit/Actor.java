package org.packstd.submissions.audit;

import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.packstd.submissions.security.Caller;
import org.packstd.submissions.security.Role;

/**
 * Who did something.
 *
 * @param subject      the person or machine; personal, so it never gets into the chain
 * @param organisation whom they acted for; absent for who acts for nobody
 * @param role         the roles that they held then, joined by commas, such as {@code chair,member}; absent without any
 */
public record Actor(String subject, @Nullable String organisation, @Nullable String role) {

    /** The service itself, because time passed or another service told it something. */
    public static final Actor SYSTEM = new Actor("system", null, "system");

    public static Actor of(Caller caller) {
        var roles = caller.roles().stream().sorted().map(Role::claim).collect(Collectors.joining(","));
        return new Actor(caller.subject(), caller.organisation(), roles.isEmpty() ? null : roles);
    }
}
