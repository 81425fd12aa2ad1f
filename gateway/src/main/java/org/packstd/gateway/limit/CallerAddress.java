package org.packstd.gateway.limit;

import io.netty.handler.ipfilter.IpFilterRuleType;
import io.netty.handler.ipfilter.IpSubnetFilterRule;
import io.netty.util.NetUtil;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;

/**
 * From which address a request comes. {@code X-Forwarded-For} is believed only as far as trusted proxies wrote it, read from
 * the right; of an IPv6 address the network of 64 bits counts, since one customer has all of it.
 */
@Component
public final class CallerAddress {

    private static final String FORWARDED_FOR = "X-Forwarded-For";
    private static final int BYTES_OF_A_NETWORK = 8;

    private final List<IpSubnetFilterRule> trusted;

    public CallerAddress(LimitSettings settings) {
        this.trusted = settings.trustedProxies().stream().map(CallerAddress::network).toList();
    }

    private static IpSubnetFilterRule network(String network) {
        var slash = network.indexOf('/');
        try {
            return new IpSubnetFilterRule(network.substring(0, slash), Integer.parseInt(network.substring(slash + 1)),
                    IpFilterRuleType.ACCEPT);
        } catch (IllegalArgumentException | IndexOutOfBoundsException wrong) {
            throw new IllegalArgumentException("TRUSTED_PROXIES: " + network + " (expected: such as 10.0.0.0/8)",
                    wrong);
        }
    }

    /** The share of whoever is at that address. */
    public Share share(ServerHttpRequest request) {
        return new Share(Share.Kind.ADDRESS, text(of(request)));
    }

    private @Nullable InetAddress of(ServerHttpRequest request) {
        var remote = request.getRemoteAddress();
        if (remote == null || trusted.isEmpty()) {
            return remote == null ? null : remote.getAddress();
        }
        var nearest = remote.getAddress();
        var named = request.getHeaders().getOrEmpty(FORWARDED_FOR).stream()
                .flatMap(line -> Arrays.stream(line.split(","))).map(String::trim).toList().reversed();
        for (var next : named) {
            if (!isTrusted(nearest)) {
                return nearest;
            }
            var bytes = NetUtil.createByteArrayFromIpAddressString(next);
            if (bytes == null) {
                return nearest; // whatever stands further left was not written by a proxy of ours
            }
            nearest = address(bytes);
        }
        return nearest;
    }

    private boolean isTrusted(InetAddress address) {
        var socket = new InetSocketAddress(address, 0);
        return trusted.stream().anyMatch(network -> network.matches(socket));
    }

    private static InetAddress address(byte[] bytes) {
        try {
            return InetAddress.getByAddress(bytes);
        } catch (UnknownHostException impossible) {
            throw new IllegalStateException(impossible); // four or sixteen bytes are an address
        }
    }

    private static String text(@Nullable InetAddress address) {
        return switch (address) {
            case null -> "unknown";
            case Inet6Address six -> HexFormat.of().formatHex(six.getAddress(), 0, BYTES_OF_A_NETWORK);
            default -> address.getHostAddress();
        };
    }
}
