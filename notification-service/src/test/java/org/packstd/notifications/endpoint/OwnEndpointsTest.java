package org.packstd.notifications.endpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.packstd.notifications.delivery.Samples.NOW;
import static org.packstd.notifications.delivery.Samples.endpoint;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.packstd.notifications.endpoint.persistence.EndpointStores;
import org.packstd.notifications.problem.Problem;
import org.packstd.notifications.security.Caller;
import org.packstd.notifications.signing.SecretBox;
import org.packstd.notifications.stores.Store;

/** How many endpoints an organisation may have. */
class OwnEndpointsTest {

    private static final Caller MEI = new Caller("mei", "aurora-semi", Set.of());
    private static final Caller OTTO = new Caller("otto", "borealis", Set.of());
    private static final Wish WISH = new Wish(Wish.Kind.WEBHOOK, "https://hooks.example.com/", null, null, null, null,
            null, null, null, null);

    private final Store store = Store.inMemory();
    private final Endpoints endpoints = EndpointStores.mongo(store.database());

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void anOrganisationHasAThousandEndpointsAndNoMoreUntilItRemovesOne() {
        for (int number = 1; number <= OwnEndpoints.MOST; number++) {
            endpoints.add(endpoint("end-" + number, "https://hooks.example.com/"));
        }
        var own = own();

        assertThatThrownBy(() -> own.register(MEI, new EndpointId("end-new"), WISH)).isInstanceOfSatisfying(
                Problem.class, refused -> assertThat(refused.offences().getFirst().rule()).isEqualTo("bound"));
        assertThat(own.register(MEI, new EndpointId("end-7"), WISH)).as("the same request again")
                .isInstanceOf(Endpoint.Active.class);
        own.register(OTTO, new EndpointId("end-of-others"), WISH);
        own.remove(MEI, new EndpointId("end-7"));
        own.register(MEI, new EndpointId("end-new"), WISH);
        assertThat(endpoints.count("aurora-semi", 2_000)).isEqualTo(OwnEndpoints.MOST);
    }

    private OwnEndpoints own() {
        var box = SecretBox.withKey("MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=");
        return new OwnEndpoints(endpoints, new Targets(new AddressRules(false), box), new Verifications() {
            @Override
            public boolean canAsk(Target target) {
                return true;
            }

            @Override
            public void begin(EndpointId endpoint) {}
        }, List.of(), Clock.fixed(NOW, ZoneOffset.UTC));
    }
}
