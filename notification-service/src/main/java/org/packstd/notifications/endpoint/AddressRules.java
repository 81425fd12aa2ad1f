package org.packstd.notifications.endpoint;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.packstd.notifications.problem.Offence;
import org.packstd.notifications.problem.Problem;

/**
 * Which addresses a webhook may go to, so that nobody can make us speak to machines behind our own fence (SSRF). The
 * networks are those of the IANA special-purpose registries, and those through which clouds serve their metadata.
 */
public final class AddressRules {

    private static final List<Network> NEVER = networks(
            "0.0.0.0/8", "100.64.0.0/10", "169.254.0.0/16", "192.0.0.0/24", "192.0.2.0/24", "192.88.99.0/24",
            "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4", "168.63.129.16/32",
            "::/128", "::ffff:0:0:0/96", "64:ff9b::/96", "64:ff9b:1::/48", "100::/64", "100:0:0:1::/64", "2001::/23",
            "2001:db8::/32",
            "2002::/16", "3fff::/20", "5f00::/16", "fe80::/10", "fec0::/10", "ff00::/8", "fd00:ec2::/32");
    private static final List<Network> LOCAL = networks(
            "10.0.0.0/8", "127.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "::1/128", "fc00::/7");
    private static final Network V4_COMPATIBLE = Network.of("::/96");
    private static final Pattern NUMBER_AT_END = Pattern.compile("(?i)(^|\\.)(\\d+|0x[0-9a-f]*)$");
    private static final List<String> LOCAL_NAMES = List.of(".localhost", ".localdomain", ".local", ".internal",
            ".intranet", ".lan", ".corp", ".home", ".private", ".home.arpa");
    private static final Set<Integer> PORTS = Set.of(443, 8443);
    private static final int HIGHEST_PORT = 65_535;
    private static final int LONGEST = 2000;

    private final boolean allowLocal;

    /** @param allowLocal also plain http, loopback, private networks and any port: for one's own machine only */
    public AddressRules(boolean allowLocal) {
        this.allowLocal = allowLocal;
    }

    private static List<Network> networks(String... blocks) {
        return Stream.of(blocks).map(Network::of).toList();
    }

    /** Whether, and why, nothing may be sent to that address. The JDK turns v4-mapped ones into what they stand for. */
    public Optional<String> refusal(InetAddress address) {
        if (isIn(NEVER, address)) {
            return Optional.of("an address that is not public");
        }
        if (isIn(LOCAL, address)) {
            return allowLocal ? Optional.empty() : Optional.of("a local or private address");
        }
        return V4_COMPATIBLE.contains(address) ? Optional.of("an IPv4 address in disguise") : Optional.empty();
    }

    private static boolean isIn(List<Network> networks, InetAddress address) {
        for (var network : networks) { // at each attempt
            if (network.contains(address)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Reads the address of a new endpoint. Names are not resolved here, since only what they mean at an attempt counts.
     *
     * @throws Problem if webhooks must not or cannot go there
     */
    public URI parse(String text) {
        if (text.length() > LONGEST) {
            throw refused(text, "at most " + LONGEST + " characters");
        }
        try {
            return checked(new URI(text));
        } catch (URISyntaxException notOne) {
            throw refused(text, "an absolute https address");
        }
    }

    private URI checked(URI url) {
        var scheme = url.getScheme() == null ? "" : url.getScheme().toLowerCase(Locale.ROOT);
        if (!scheme.equals("https") && !(allowLocal && scheme.equals("http"))) {
            throw refused(url, "an https address");
        }
        var host = url.getHost();
        if (host == null || host.isEmpty()) {
            throw refused(url, "a host name or an ordinary IP address in it");
        }
        if (url.getRawUserInfo() != null) {
            throw refused(url, "no user information in it");
        }
        if (url.getRawFragment() != null) {
            throw refused(url, "no fragment in it");
        }
        checkPort(url);
        if (isWrittenUnusually(host)) {
            throw refused(url, "a host name, or an IP address as it is usually written");
        }
        literal(host).flatMap(this::refusal).ifPresent(reason -> {
            throw refused(url, "a public address; this is " + reason);
        });
        if (!allowLocal && isLocalName(host)) {
            throw refused(url, "a public host name");
        }
        return url;
    }

    private void checkPort(URI url) {
        var port = url.getPort();
        if (port != -1 && !allowLocal && !PORTS.contains(port)) {
            throw refused(url, "port 443 or 8443");
        }
        if (port != -1 && (port < 1 || port > HIGHEST_PORT)) {
            throw refused(url, "a port from 1 to " + HIGHEST_PORT);
        }
    }

    /** Never asks DNS: {@code ofLiteral} refuses what is not an address. */
    private static Optional<InetAddress> literal(String host) {
        try {
            return Optional.of(InetAddress.ofLiteral(host));
        } catch (IllegalArgumentException aName) {
            return Optional.empty();
        }
    }

    /**
     * Programs disagree on what 0177.0.0.1, 127.1, 0x7f000001, a dot at the end or a zone mean, so that one could judge what
     * another would not dial. Whatever ends with a number is an address, and there is one way to write it.
     */
    private static boolean isWrittenUnusually(String host) {
        if (host.startsWith("[")) {
            return host.contains("%") || literal(host).isEmpty();
        }
        return host.endsWith(".") || NUMBER_AT_END.matcher(host).find()
                && literal(host).filter(address -> address.getHostAddress().equals(host)).isEmpty();
    }

    private static boolean isLocalName(String host) {
        var name = host.toLowerCase(Locale.ROOT);
        return !name.contains(".") && !name.contains(":") || LOCAL_NAMES.stream().anyMatch(name::endsWith);
    }

    private static Problem refused(Object url, String expected) {
        return Problem.ruleViolated(List.of(Offence.of("/url", "webhook-address", url.toString(), expected)));
    }
}
