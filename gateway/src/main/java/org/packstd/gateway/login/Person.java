package org.packstd.gateway.login;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who logged in, in the words of the identity provider.
 *
 * @param subject      what services know the person by
 * @param organisation whom the person acts for, if anybody
 */
public record Person(String subject, String name, @Nullable String organisation, List<String> roles) {

    public Person {
        roles = List.copyOf(roles);
    }
}
