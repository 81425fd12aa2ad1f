package org.packstd.notifications.security;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Roles of people, as the claim {@code roles} of an access token names them. */
public enum Role {
    MEMBER,
    REVIEWER,
    CHAIR,
    SECRETARY,
    CERTIFIER,
    IPR_OFFICER,
    ADMIN;

    /** The name in tokens, such as {@code ipr-officer}. */
    public String claim() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Roles that a newer identity provider knows and we do not are no roles here. */
    public static Optional<Role> of(String claim) {
        return Arrays.stream(values()).filter(role -> role.claim().equals(claim)).findAny();
    }
}
