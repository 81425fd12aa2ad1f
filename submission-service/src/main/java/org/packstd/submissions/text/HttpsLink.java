package org.packstd.submissions.text;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import org.packstd.submissions.problem.Offence;

/** Links to what lies elsewhere. They are stored for people to follow; this service never does. */
public final class HttpsLink {

    private static final int LONGEST = 1000;

    private HttpsLink() {}

    /** What is wrong with it, if anything. */
    public static Optional<Offence> offence(String pointer, String link) {
        return isLink(link)
                ? Optional.empty()
                : Optional.of(Offence.of(pointer, "https-link", link,
                        "https://, a host name with a dot, no user name, at most %d characters".formatted(LONGEST)));
    }

    private static boolean isLink(String link) {
        try {
            var uri = new URI(link);
            var host = uri.getHost();
            return link.length() <= LONGEST && "https".equals(uri.getScheme()) && host != null && host.contains(".")
                    && uri.getRawUserInfo() == null && link.chars().allMatch(c -> c > ' ' && c < 0x7f);
        } catch (URISyntaxException notALink) {
            return false;
        }
    }
}
