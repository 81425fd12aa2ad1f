package org.packstd.notifications.endpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.packstd.notifications.problem.Problem;

class AddressRulesTest {

    private final AddressRules rules = new AddressRules(false);
    private final AddressRules localRules = new AddressRules(true);

    @ParameterizedTest
    @ValueSource(strings = {
        "http://hooks.example.com/", "ftp://hooks.example.com/", "file:///etc/passwd", "gopher://example.com/",
        "https:hooks.example.com", "//hooks.example.com/", "hooks.example.com", "", " ", "https://",
        "https://user@hooks.example.com/", "https://user:secret@hooks.example.com/",
        "https://hooks.example.com/#part", "https://hooks.example.com:22/", "https://hooks.example.com:80/",
        "https://localhost/", "https://LOCALHOST./", "https://db.localhost/", "https://printer.local/",
        "https://vault.internal/", "https://intranet/", "https://127.0.0.1/", "https://127.1/",
        "https://2130706433/", "https://0x7f.0.0.1/", "https://0177.0.0.1/", "https://10.0.0.8/",
        "https://172.16.3.4/", "https://192.168.1.1/", "https://169.254.169.254/latest/meta-data/",
        "https://100.64.0.1/", "https://100.100.100.200/", "https://168.63.129.16/", "https://192.0.0.192/",
        "https://0.0.0.0/", "https://255.255.255.255/", "https://224.0.0.1/", "https://[::1]/", "https://[::]/",
        "https://[::ffff:127.0.0.1]/", "https://[::ffff:7f00:1]/", "https://[::127.0.0.1]/",
        "https://[64:ff9b::7f00:1]/", "https://[2002:7f00:1::]/", "https://[fe80::1]/", "https://[fd00:ec2::254]/",
        "https://[fc00::1]/", "https://[ff02::1]/", "https://[2001:db8::1]/", "https://exa mple.com/"})
    void aHostileOrUselessAddressIsRefusedAtRegistration(String url) {
        assertThatThrownBy(() -> rules.parse(url)).isInstanceOfSatisfying(Problem.class, refused -> {
            assertThat(refused.type().status()).isEqualTo(422);
            assertThat(refused.offences().getFirst().pointer()).isEqualTo("/url");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://hooks.example.com/packstd?tenant=7", "https://hooks.example.com:8443/",
        "https://93.184.215.14/", "https://[2606:4700::6810:85e5]/"})
    void aPublicAddressIsTaken(String url) {
        assertThat(rules.parse(url)).hasToString(url);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0", "10.255.0.1", "100.127.255.254", "127.8.8.8", "169.254.169.254", "172.31.255.1",
        "192.0.2.1", "192.88.99.1", "192.168.0.1", "198.19.0.1", "198.51.100.1", "203.0.113.1", "239.1.1.1",
        "240.0.0.1", "::", "::1", "::ffff:10.0.0.1", "::10.0.0.1", "64:ff9b::a00:1", "64:ff9b:1::1", "100::1",
        "2001::1", "2001:db8::5", "2002:a00:1::", "3fff::1", "5f00::1", "fc00::1", "fd12::1", "fe80::1",
        "fec0::1", "ff0e::1"})
    void anAddressThatIsNotPublicIsRefusedWhenDialled(String address) {
        assertThat(rules.refusal(InetAddress.ofLiteral(address))).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"93.184.215.14", "8.8.8.8", "172.32.0.1", "100.128.0.1", "2606:4700::1", "2a00:1450::1"})
    void aPublicAddressIsDialled(String address) {
        assertThat(rules.refusal(InetAddress.ofLiteral(address))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://127.0.0.1:9999/hook", "http://localhost:9999/hook", "https://10.1.2.3/",
        "http://[::1]:9999/hook"})
    void onesOwnMachineIsTakenWithTheLocalSettingOnly(String url) {
        assertThat(localRules.parse(url)).hasToString(url);
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://127.0.0.1:99999/", "http://localhost:65536/", "https://hooks.example.com:0/"})
    void aPortThatCannotBeIsRefusedEvenWithTheLocalSetting(String url) {
        assertThatThrownBy(() -> localRules.parse(url)).isInstanceOfSatisfying(Problem.class,
                refused -> assertThat(refused.offences().getFirst().expected()).contains("65535"));
    }

    @Test
    void theHighestPortIsTakenWithTheLocalSetting() {
        assertThat(localRules.parse("http://127.0.0.1:65535/")).hasToString("http://127.0.0.1:65535/");
    }

    @Test
    void evenTheLocalSettingKeepsFromTheMetadataOfClouds() {
        assertThat(localRules.refusal(InetAddress.ofLiteral("169.254.169.254"))).isPresent();
        assertThat(localRules.refusal(InetAddress.ofLiteral("fd00:ec2::254"))).isPresent();
    }
}
