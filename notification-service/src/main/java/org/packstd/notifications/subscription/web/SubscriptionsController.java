package org.packstd.notifications.subscription.web;

import java.net.URI;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.packstd.notifications.api.SubscriptionsApi;
import org.packstd.notifications.api.model.SubscriptionPage;
import org.packstd.notifications.api.model.SubscriptionRequest;
import org.packstd.notifications.endpoint.EndpointId;
import org.packstd.notifications.event.EventType;
import org.packstd.notifications.idempotency.IdempotencyKeys;
import org.packstd.notifications.paging.Cursor;
import org.packstd.notifications.paging.web.NextLink;
import org.packstd.notifications.security.Caller;
import org.packstd.notifications.subscription.Interest;
import org.packstd.notifications.subscription.OwnSubscriptions;
import org.packstd.notifications.subscription.Subscription;
import org.packstd.notifications.subscription.SubscriptionId;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;

/** Speaks {@code api-specs/rest/notifications}. */
@RestController
final class SubscriptionsController implements SubscriptionsApi {

    private final OwnSubscriptions subscriptions;
    private final IdempotencyKeys keys;

    SubscriptionsController(OwnSubscriptions subscriptions, IdempotencyKeys keys) {
        this.subscriptions = subscriptions;
        this.keys = keys;
    }

    @Override
    public ResponseEntity<org.packstd.notifications.api.model.Subscription> createSubscription(String idempotencyKey,
            SubscriptionRequest request) {
        var caller = Caller.current();
        var id = keys.reserve(caller.requireOrganisation() + "|" + caller.subject(), "createSubscription",
                idempotencyKey, request, () -> SubscriptionId.random().text());
        var subscription = subscriptions.subscribe(caller, new SubscriptionId(id),
                new EndpointId(request.getEndpointId()), interest(request));
        return ResponseEntity.created(URI.create("/api/v1/subscriptions/" + id)).body(represent(subscription));
    }

    @Override
    public ResponseEntity<org.packstd.notifications.api.model.Subscription> getSubscription(String subscriptionId) {
        var subscription = subscriptions.get(Caller.current(), new SubscriptionId(subscriptionId));
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(represent(subscription));
    }

    @Override
    public ResponseEntity<SubscriptionPage> listSubscriptions(@Nullable String cursor, Integer limit) {
        var page = subscriptions.list(Caller.current(), Cursor.parse(cursor, 1), limit);
        var body = new SubscriptionPage(page.items().stream().map(SubscriptionsController::represent).toList());
        return NextLink.to(page, body::setNext).body(body);
    }

    @Override
    public ResponseEntity<Void> deleteSubscription(String subscriptionId) {
        subscriptions.unsubscribe(Caller.current(), new SubscriptionId(subscriptionId));
        return ResponseEntity.noContent().build();
    }

    private static Interest interest(SubscriptionRequest request) {
        var types = request.getEventTypes().stream().flatMap(type -> EventType.of(type.getValue()).stream())
                .collect(Collectors.toUnmodifiableSet());
        return new Interest(types, given(request.getFamilies()), given(request.getDesignations()));
    }

    private static Set<String> given(@Nullable Set<String> texts) {
        return texts == null ? Set.of() : texts;
    }

    private static org.packstd.notifications.api.model.Subscription represent(Subscription subscription) {
        var interest = subscription.interest();
        var types = interest.types().stream().sorted()
                .map(type -> org.packstd.notifications.api.model.EventType.fromValue(type.text())).toList();
        return new org.packstd.notifications.api.model.Subscription(subscription.id().text(),
                subscription.endpoint().text(), types, subscription.createdAt())
                .families(sorted(interest.families())).designations(sorted(interest.designations()));
    }

    /** None given means all, which the contract says by absence. */
    private static @Nullable List<String> sorted(Collection<String> texts) {
        return texts.isEmpty() ? null : texts.stream().sorted().toList();
    }
}
