package org.packstd.gateway.login;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.packstd.gateway.problem.Offence;
import org.packstd.gateway.problem.Refusal;

/** Where somebody wanted to be before logging in: a path of the registry and nowhere else. */
public record ReturnPath(String value) {

    private static final int LONGEST = 2000;

    /** Two slashes would begin the name of another host, and browsers read a backslash as a slash. */
    private static final Pattern OWN = Pattern.compile("/(?!/)[A-Za-z0-9._~!$&'()*+,;=:@/?#%-]*");

    /** @throws Refusal if it leads elsewhere */
    public ReturnPath {
        if (value.length() > LONGEST || !OWN.matcher(value).matches() || !parses(value)) {
            throw Refusal.malformed(new Offence("return", "own-path", value,
                    "a path of the registry, such as /specs?q=csp, of at most " + LONGEST + " characters"));
        }
    }

    /** The first page when nothing is said. */
    public static ReturnPath of(@Nullable String value) {
        return new ReturnPath(value == null ? "/" : value);
    }

    private static boolean parses(String value) {
        try {
            var uri = new URI(value);
            return uri.getScheme() == null && uri.getRawAuthority() == null;
        } catch (URISyntaxException broken) {
            return false;
        }
    }
}
