package org.packstd.notifications.endpoint.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.packstd.notifications.delivery.Samples.NOW;
import static org.packstd.notifications.delivery.Samples.endpoint;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Date;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.packstd.notifications.endpoint.Endpoint;
import org.packstd.notifications.endpoint.Endpoints;
import org.packstd.notifications.paging.Cursor;
import org.packstd.notifications.problem.Problem;
import org.packstd.notifications.problem.ProblemType;
import org.packstd.notifications.stores.Store;

/** What the endpoints promise on any database. */
abstract class EndpointsContract {

    private static final Endpoint.Active FIRST = endpoint("end-1", "https://hooks.example.com/");

    private Store store;
    private Endpoints endpoints;

    abstract Store store();

    @BeforeEach
    void connect() {
        store = store();
        endpoints = EndpointStores.mongo(store.database());
    }

    @AfterEach
    void disconnect() {
        store.close();
    }

    @Test
    void anEndpointReadsBackAsItWas() {
        assertThat(endpoints.add(FIRST)).isEqualTo(FIRST);

        assertThat(endpoints.find(FIRST.id())).contains(FIRST);
    }

    @Test
    void theFirstOfAnIdStays() {
        endpoints.add(FIRST);

        assertThat(endpoints.add(endpoint("end-1", "https://other.example.com/"))).isEqualTo(FIRST);
    }

    @Test
    void aDisabledEndpointKnowsSinceWhenAndStaysSo() {
        endpoints.add(FIRST);

        endpoints.disable(FIRST.id(), NOW);
        endpoints.disable(FIRST.id(), NOW.plusSeconds(5));

        assertThat(endpoints.find(FIRST.id())).contains(new Endpoint.Disabled(FIRST.registration(), NOW));
    }

    @Test
    void aRemovedEndpointIsGoneAndDisablingItDoesNotBringItBack() {
        endpoints.add(FIRST);

        endpoints.remove(FIRST.id(), NOW);
        endpoints.disable(FIRST.id(), NOW);

        assertThat(endpoints.find(FIRST.id())).isEmpty();
        assertThat(endpoints.list("aurora-semi", null, 10).items()).isEmpty();
    }

    @Test
    void aRemovedEndpointIsNeverMadeAgainAndNothingOfItIsKept() {
        endpoints.add(FIRST);
        endpoints.disable(FIRST.id(), NOW);
        endpoints.remove(FIRST.id(), NOW);
        endpoints.remove(FIRST.id(), NOW.plusSeconds(5));

        assertThatThrownBy(() -> endpoints.add(FIRST)).isInstanceOfSatisfying(Problem.class,
                problem -> assertThat(problem.type()).isEqualTo(ProblemType.KEY_REUSED));
        assertThat(endpoints.find(FIRST.id())).isEmpty();
        assertThat(store.database().getCollection("endpoints").find())
                .containsExactly(new Document("_id", "end-1").append("removedAt", Date.from(NOW)));
    }

    @Test
    void aRemovalIsRememberedForLongerThanTheKeyOfTheRequest() {
        assertThat(store.database().getCollection("endpoints").listIndexes())
                .filteredOn(index -> index.containsKey("expireAfterSeconds"))
                .singleElement()
                .satisfies(index -> assertThat(index.get("key")).isEqualTo(new Document("removedAt", 1)))
                .satisfies(index -> assertThat(index.get("expireAfterSeconds", (Number) 0).longValue())
                        .isEqualTo(Duration.ofDays(31).toSeconds()));
    }

    @Test
    void theListOfAnOrganisationComesInPages() {
        for (int i = 1; i <= 5; i++) {
            endpoints.add(endpoint("end-" + i, "https://hooks.example.com/" + i));
        }
        var ids = new ArrayList<String>();
        Cursor next = null;
        do {
            var page = endpoints.list("aurora-semi", next, 2);
            page.items().forEach(endpoint -> ids.add(endpoint.id().text()));
            next = page.next();
        } while (next != null);

        assertThat(ids).containsExactly("end-1", "end-2", "end-3", "end-4", "end-5");
        assertThat(endpoints.list("borealis", null, 10).items()).isEmpty();
    }
}
