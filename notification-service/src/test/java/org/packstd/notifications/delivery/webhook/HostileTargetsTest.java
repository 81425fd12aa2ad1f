package org.packstd.notifications.delivery.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.packstd.notifications.delivery.Samples.endpoint;
import static org.packstd.notifications.delivery.Samples.event;
import static org.packstd.notifications.delivery.Samples.plan;

import io.opentelemetry.api.OpenTelemetry;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.packstd.notifications.Receiver;
import org.packstd.notifications.delivery.Attempt.Result;
import org.packstd.notifications.endpoint.AddressRules;
import org.packstd.notifications.endpoint.Endpoint;
import org.packstd.notifications.event.json.CloudEventJson;
import org.packstd.notifications.problem.Problem;
import org.packstd.notifications.signing.SecretBox;
import org.packstd.notifications.signing.WebhookSecret;
import org.packstd.notifications.stores.Store;
import org.packstd.notifications.subscription.Subscriptions;
import org.packstd.notifications.subscription.persistence.SubscriptionStores;
import org.packstd.notifications.trace.Traces;
import tools.jackson.databind.json.JsonMapper;

/**
 * Ways to make the registry speak to machines behind its fence. Every one is refused when it is registered, or, where a name
 * only shows at the attempt what it means, then; a listener on all addresses of this machine proves that nobody was called.
 */
class HostileTargetsTest {

    private final Store store = Store.inMemory();
    private final Subscriptions subscriptions = SubscriptionStores.mongo(store.database());
    private final SecretBox box = SecretBox.withKey("MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=");
    private final Map<String, Deque<String>> names = new ConcurrentHashMap<>();
    private final AtomicInteger lookups = new AtomicInteger();
    private final AtomicInteger calls = new AtomicInteger();
    private final CloudEventJson json = new CloudEventJson(JsonMapper.shared(),
            URI.create("https://registry.example.org"));
    private final ServerSocket listener;
    private final WebhookRequests requests;
    private final WebhookRequests local;

    HostileTargetsTest() throws IOException {
        listener = new ServerSocket(0); // on every address, of both families
        requests = requests(new AddressRules(false));
        local = requests(new AddressRules(true));
    }

    private WebhookRequests requests(AddressRules rules) {
        return new WebhookRequests(new JudgedResolver(rules, 8, this::resolve), 8, Duration.ofSeconds(3), box,
                Clock.systemUTC());
    }

    /** Our own name server: says of a name what it was told, one answer after the other; the last one stays. */
    private InetAddress[] resolve(String host) throws UnknownHostException {
        lookups.incrementAndGet();
        var answers = names.get(host);
        if (answers == null) {
            return InetAddress.getAllByName(host);
        }
        var answer = answers.size() > 1 ? answers.removeFirst() : answers.getFirst();
        return Stream.of(answer.split(" ")).map(InetAddress::ofLiteral).toArray(InetAddress[]::new);
    }

    @BeforeEach
    void listen() {
        Thread.ofPlatform().daemon().start(() -> {
            while (!listener.isClosed()) {
                try (var call = listener.accept()) {
                    calls.incrementAndGet();
                } catch (IOException closed) {
                    return;
                }
            }
        });
    }

    @AfterEach
    void close() throws IOException {
        store.close();
        requests.close();
        local.close();
        listener.close();
    }

    @Test
    void theListenerHearsWhoeverCalls() throws IOException {
        for (var address : List.of("127.0.0.1", "127.0.0.53", "::1")) {
            try (var socket = new Socket()) {
                socket.connect(new InetSocketAddress(InetAddress.ofLiteral(address), listener.getLocalPort()));
                assertThat(socket.getInputStream().read()).isEqualTo(-1);
            }
        }
        assertThat(calls).hasValue(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        // numeric, octal, hexadecimal and short forms of 127.0.0.1 and 0.0.0.0
        "2130706433", "017700000001", "0x7f000001", "0x7F.0x0.0x0.0x1", "0177.0.0.1", "0177.0.0.01", "127.1", "127.0.1",
        "127.0.0.1.", "127.000.000.001", "0", "0.0.0.0", "00000000.0.0.0", "127.0.0.0x1", "1.2.3.4.5",
        // loopback beyond the first, private, link-local, shared, documentation, benchmark, multicast, broadcast
        "127.0.0.53", "10.0.0.1", "172.16.0.1", "172.31.255.254", "192.168.0.1", "169.254.1.1", "100.64.0.1",
        "100.127.255.254", "192.0.2.1", "198.18.0.1", "198.51.100.7", "203.0.113.7", "224.0.0.1", "255.255.255.255",
        // cloud metadata
        "169.254.169.254", "169.254.170.2", "100.100.100.200", "168.63.129.16", "192.0.0.192", "[fd00:ec2::254]",
        "metadata.google.internal",
        // IPv6 and IPv4 in it: mapped, compatible, translated, 6to4, NAT64, Teredo, zones
        "[::1]", "[::]", "[0:0:0:0:0:0:0:1]", "[::ffff:127.0.0.1]", "[::ffff:7f00:1]", "[::ffff:169.254.169.254]",
        "[::127.0.0.1]", "[::ffff:0:127.0.0.1]", "[2002:7f00:1::]", "[2002:a9fe:a9fe::]", "[64:ff9b::127.0.0.1]",
        "[64:ff9b::a9fe:a9fe]", "[64:ff9b:1::7f00:1]", "[2001:0:7f00:1::]", "[fe80::1]", "[fe80::1%25lo]",
        "[fe80::1%25eth0]", "[::1%25lo]", "[fc00::1]", "[fd12:3456::1]", "[fec0::1]", "[ff02::1]", "[2001:db8::1]",
        // names of this machine and of ours
        "localhost", "LOCALHOST", "localhost.", "sub.localhost", "localhost.localdomain", "ip6-localhost",
        "printer.local",
        "vault.internal", "intranet", "host.docker.internal", "nas.lan", "router.home.arpa"})
    void aHostThatIsNotPublicIsRefusedAtOnceAndWouldNotBeCalled(String host) {
        assertThatThrownBy(() -> new AddressRules(false).parse("https://" + host + "/hook"))
                .isInstanceOfSatisfying(Problem.class, HostileTargetsTest::saysWhy);
        assertThatNobodyIsCalled("http://" + host + ":" + listener.getLocalPort() + "/hook");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        // who is the host? user information, fragments, backslashes, encodings, controls, other schemes
        "https://user@hooks.example.com/", "https://hooks.example.com@127.0.0.1/", "https://user:pass@127.0.0.1/",
        "https://127.0.0.1#@hooks.example.com/", "https://hooks.example.com#@127.0.0.1/",
        "https://hooks.example.com\\@127.0.0.1/", "https://hooks.example.com%2f@127.0.0.1/",
        "https://127.0.0.1%00.example.com/", "https://%31%32%37.0.0.1/", "https://127.0.0.1\t.example.com/",
        "https://hooks.example.com/\r\nHost: 127.0.0.1", "https:127.0.0.1", "https:/127.0.0.1/", "https:///127.0.0.1/",
        "//127.0.0.1/", "http://hooks.example.com/", "ftp://hooks.example.com/", "file:///etc/passwd",
        "gopher://127.0.0.1:6379/_INFO", "jar:https://hooks.example.com/!/", "data:text/plain,x",
        // other digits and dots, which some programs fold into the usual ones
        "https://127。0。0。1/", "https://127．0．0．1/", "https://127｡0｡0｡1/", "https://①②⑦.⓪.⓪.①/", "https://１２７.0.0.1/",
        "https://ⓛocalhost/", "https://locaｌhost/", "https://l\u00adocalhost/", "https://localhost\u3002/",
        // ports that are none of a web server's
        "https://hooks.example.com:22/", "https://hooks.example.com:25/", "https://hooks.example.com:6379/",
        "https://hooks.example.com:80/", "https://hooks.example.com:0/", "https://hooks.example.com:65536/",
        "https://hooks.example.com:-1/", "https://hooks.example.com:4430000443/"})
    void anAddressThatCanBeReadInTwoWaysIsRefusedAtOnce(String url) {
        assertThatThrownBy(() -> new AddressRules(false).parse(url))
                .isInstanceOfSatisfying(Problem.class, HostileTargetsTest::saysWhy);
    }

    private static void saysWhy(Problem refused) {
        assertThat(refused.type().status()).isEqualTo(422);
        assertThat(refused.offences().getFirst().pointer()).isEqualTo("/url");
        assertThat(refused.offences().getFirst().expected()).isNotBlank();
    }

    @ParameterizedTest
    @CsvSource({"127.0.0.1", "::1", "10.1.2.3", "169.254.169.254", "fd00:ec2::254", "::ffff:127.0.0.1",
        "64:ff9b::7f00:1",
        "2002:7f00:1::", "100.64.0.1", "0.0.0.0", "93.184.215.14 127.0.0.1", "127.0.0.1 93.184.215.14",
        "2606:4700::1 ::1"})
    void aNameThatMeansSomethingInsideIsNotCalled(String meaning) {
        names.put("hooks.example.com", new ArrayDeque<>(List.of(meaning)));
        assertThat(new AddressRules(false).parse("https://hooks.example.com/")).as("looks public").isNotNull();

        assertThatNobodyIsCalled("http://hooks.example.com:" + listener.getLocalPort() + "/hook");
    }

    /** The look-up that is judged must be the one that is dialled: there is no second one to be answered otherwise. */
    @Test
    void aNameThatChangesItsMeaningBetweenLookUpsIsJudgedEachTimeAndLookedUpOnce() {
        names.put("rebind.example.com", new ArrayDeque<>(List.of("127.0.0.1", "93.184.215.14")));

        assertThatNobodyIsCalled("http://rebind.example.com:" + listener.getLocalPort() + "/hook");

        assertThat(lookups).hasValue(1);
    }

    @Test
    void aConnectionIsOnlyUsedAgainForTheAddressThatTheNameHasNow() throws Exception {
        try (var first = new Receiver(); var second = Receiver.at("127.0.0.2", first.port())) {
            names.put("moving.example.com", new ArrayDeque<>(List.of("127.0.0.1", "127.0.0.1", "127.0.0.2",
                    "169.254.169.254")));
            var url = "http://moving.example.com:" + first.port() + "/hook";

            assertThat(send(local, url)).isInstanceOf(Result.Answered.class);
            assertThat(send(local, url)).isInstanceOf(Result.Answered.class);
            assertThat(first.messages()).hasSize(2);
            assertThat(send(local, url)).isInstanceOf(Result.Answered.class);
            assertThat(second.messages()).as("though a connection to the first is kept").hasSize(1);
            assertThat(second.messages().getFirst().header("Host")).startsWith("moving.example.com:");
            assertThat(send(local, url)).as("though connections to both are kept")
                    .isInstanceOf(Result.Unanswered.class);
            assertThat(first.messages()).hasSize(2);
            assertThat(second.messages()).hasSize(1);
        }
    }

    @Test
    void whereOneAddressOfANameIsAwayTheNextIsTried() throws Exception {
        try (var receiver = new Receiver()) {
            names.put("two.example.com", new ArrayDeque<>(List.of("127.0.0.3 127.0.0.1")));

            assertThat(send(local, "http://two.example.com:" + receiver.port() + "/hook"))
                    .isInstanceOf(Result.Answered.class);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303, 307, 308})
    void aRedirectLeadsNowhere(int status) {
        try (var receiver = new Receiver().answers(status, "Location", "http://127.0.0.1:" + listener.getLocalPort())) {
            assertThat(send(local, receiver.url())).isInstanceOfSatisfying(Result.Answered.class,
                    answer -> assertThat(answer.status()).isEqualTo(status));
        }
        assertThat(calls).hasValue(0);
    }

    @Test
    void noProxyOfTheEnvironmentIsAsked() {
        System.setProperty("http.proxyHost", "127.0.0.1");
        System.setProperty("http.proxyPort", Integer.toString(listener.getLocalPort()));
        System.setProperty("http.nonProxyHosts", "");
        try (var receiver = new Receiver()) {
            assertThat(send(local, receiver.url())).isInstanceOf(Result.Answered.class);
        } finally {
            List.of("http.proxyHost", "http.proxyPort", "http.nonProxyHosts").forEach(System::clearProperty);
        }
        assertThat(calls).hasValue(0);
    }

    private void assertThatNobodyIsCalled(String url) {
        assertThat(send(requests, url)).isInstanceOf(Result.Unanswered.class);
        assertThat(calls).hasValue(0);
    }

    /** Registration would refuse it; here it got past that, as an older release might have let it. */
    private Result send(WebhookRequests by, String url) {
        try {
            var channel = new WebhookChannel(by, json, new SubscribedFilters(subscriptions),
                    new Traces(OpenTelemetry.noop()), Clock.systemUTC());
            return channel.send(plan("evt-1", "end-1"), event("evt-1"), target(url));
        } catch (IllegalArgumentException noUrlAtAll) {
            return new Result.Unanswered("no URL");
        }
    }

    private Endpoint.Active target(String url) {
        return endpoint("end-1", URI.create(url).toString(), box.seal(WebhookSecret.random(), "end-1"));
    }
}
