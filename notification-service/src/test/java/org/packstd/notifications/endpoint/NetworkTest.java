package org.packstd.notifications.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import org.junit.jupiter.api.Test;

class NetworkTest {

    @Test
    void theBitsDecideToTheLastOne() {
        assertThat(contains("172.16.0.0/12", "172.31.255.255")).isTrue();
        assertThat(contains("172.16.0.0/12", "172.32.0.0")).isFalse();
        assertThat(contains("2001::/23", "2001:1ff::1")).isTrue();
        assertThat(contains("2001::/23", "2001:200::1")).isFalse();
        assertThat(contains("::1/128", "::1")).isTrue();
        assertThat(contains("::1/128", "::2")).isFalse();
    }

    @Test
    void anAddressOfTheOtherFamilyIsNeverInIt() {
        assertThat(contains("0.0.0.0/8", "::1")).isFalse();
        assertThat(contains("2001::/23", "32.1.0.0")).isFalse();
    }

    private static boolean contains(String network, String address) {
        return Network.of(network).contains(InetAddress.ofLiteral(address));
    }
}
