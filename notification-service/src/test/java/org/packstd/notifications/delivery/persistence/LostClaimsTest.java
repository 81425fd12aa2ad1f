package org.packstd.notifications.delivery.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.packstd.notifications.delivery.Samples.NOW;
import static org.packstd.notifications.delivery.Samples.plan;

import com.mongodb.MongoSocketReadException;
import com.mongodb.ServerAddress;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.packstd.notifications.stores.Store;

/** The database takes a claim and goes away before it says so. */
class LostClaimsTest {

    private final Store store = Store.inMemory();
    private final MongoBacklog backlog = new MongoBacklog(unreliable(store.database()));
    private String unanswered = "";

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void whatWasPlannedAndClaimedThoughNobodyKnowsIsFreeWhenTheDatabaseIsBack() {
        unanswered = "insertMany";
        assertThatThrownBy(() -> backlog.planAndClaim(List.of(plan("evt-1", "end-1").draft()), NOW.plusSeconds(60)))
                .isInstanceOf(MongoSocketReadException.class);

        assertFreeAgain();
    }

    @Test
    void whatWasClaimedThoughNobodyKnowsIsFreeWhenTheDatabaseIsBack() {
        backlog.plan(List.of(plan("evt-1", "end-1").draft()), NOW);
        unanswered = "updateMany";
        assertThatThrownBy(() -> backlog.claimFree(NOW, NOW.plusSeconds(60), 9, List.of()))
                .isInstanceOf(MongoSocketReadException.class);

        assertFreeAgain();
    }

    private void assertFreeAgain() {
        assertThatThrownBy(() -> {
            unanswered = "updateMany"; // still away
            backlog.claimFree(NOW.plusSeconds(1), NOW.plusSeconds(61), 9, List.of());
        }).isInstanceOf(MongoSocketReadException.class);
        unanswered = "";
        assertThat(backlog.claimFree(NOW.plusSeconds(2), NOW.plusSeconds(62), 9, List.of())).hasSize(1);
        assertThat(backlog.claimFree(NOW.plusSeconds(3), NOW.plusSeconds(63), 9, List.of())).as("it is claimed now")
                .isEmpty();
    }

    private MongoDatabase unreliable(MongoDatabase database) {
        return between(MongoDatabase.class, database);
    }

    private <T> T between(Class<T> type, T real) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[]{type}, (_, method, arguments) -> {
            Object result;
            try {
                result = method.invoke(real, arguments);
            } catch (InvocationTargetException refused) {
                throw refused.getCause();
            }
            if (method.getName().equals(unanswered)) {
                throw new MongoSocketReadException("no answer", new ServerAddress());
            }
            return result instanceof MongoCollection<?> collection
                    ? between(MongoCollection.class, collection)
                    : result;
        }));
    }
}
