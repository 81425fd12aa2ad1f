package org.packstd.notifications.delivery.webhook;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.apache.hc.client5.http.DnsResolver;
import org.packstd.notifications.endpoint.AddressRules;

/**
 * Resolves a host at the moment it is dialled and judges what it means. A name with even one address that must not be
 * reached is refused as a whole: it is either a mistake or an attack.
 */
final class JudgedResolver implements DnsResolver {

    private final AddressRules rules;

    JudgedResolver(AddressRules rules) {
        this.rules = rules;
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        var addresses = InetAddress.getAllByName(host);
        for (var address : addresses) {
            var refusal = rules.refusal(address);
            if (refusal.isPresent()) {
                throw new AddressRefused(host, refusal.get());
            }
        }
        return addresses;
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }

    /** The name means something that webhooks must not reach; which address, the owner of the endpoint need not learn. */
    static final class AddressRefused extends UnknownHostException {

        AddressRefused(String host, String reason) {
            super(host + " stands for " + reason);
        }
    }
}
