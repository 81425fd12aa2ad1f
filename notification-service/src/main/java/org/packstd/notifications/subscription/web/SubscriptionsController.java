package org.packstd.notifications.subscription.web;

import java.net.URI;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.packstd.notifications.api.SubscriptionsApi;
import org.packstd.notifications.api.model.PreviewRequest;
import org.packstd.notifications.api.model.SubscriptionChange;
import org.packstd.notifications.api.model.SubscriptionPage;
import org.packstd.notifications.api.model.SubscriptionPreview;
import org.packstd.notifications.api.model.SubscriptionRequest;
import org.packstd.notifications.conditional.IfMatch;
import org.packstd.notifications.endpoint.EndpointId;
import org.packstd.notifications.event.EventType;
import org.packstd.notifications.idempotency.IdempotencyKeys;
import org.packstd.notifications.paging.Cursor;
import org.packstd.notifications.paging.web.NextLink;
import org.packstd.notifications.problem.Offence;
import org.packstd.notifications.problem.Problem;
import org.packstd.notifications.security.Caller;
import org.packstd.notifications.subscription.OwnSubscriptions;
import org.packstd.notifications.subscription.Schedule;
import org.packstd.notifications.subscription.Subscription;
import org.packstd.notifications.subscription.SubscriptionId;
import org.packstd.notifications.subscription.Wanted;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;

/** Speaks {@code api-specs/rest/notifications}. */
@RestController
final class SubscriptionsController implements SubscriptionsApi {

    private static final int USUAL_HOUR = 8;

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
        var wanted = new Wanted(types(request.getEventTypes()), request.getFilter(), given(request.getFamilies()),
                given(request.getDesignations()), schedule(request.getSchedule()));
        var id = keys.reserve(caller.requireOrganisation() + "|" + caller.subject(), "createSubscription",
                idempotencyKey, request, () -> SubscriptionId.random().text());
        var subscription = subscriptions.subscribe(caller, new SubscriptionId(id),
                new EndpointId(request.getEndpointId()), wanted);
        var body = SubscriptionRepresentations.represent(subscription)
                .preview(SubscriptionRepresentations.represent(subscriptions.preview(subscription)));
        return ResponseEntity.created(URI.create("/api/v1/subscriptions/" + id)).eTag(etag(subscription)).body(body);
    }

    @Override
    public ResponseEntity<org.packstd.notifications.api.model.Subscription> getSubscription(String subscriptionId) {
        return answer(subscriptions.get(Caller.current(), new SubscriptionId(subscriptionId)));
    }

    @Override
    public ResponseEntity<org.packstd.notifications.api.model.Subscription> updateSubscription(String subscriptionId,
            SubscriptionChange change, @Nullable String ifMatch) {
        var condition = IfMatch.required(ifMatch);
        var types = change.getEventTypes();
        var wanted = new Wanted(types == null || types.isEmpty() ? null : types(types), change.getFilter(), Set.of(),
                Set.of(), schedule(change.getSchedule()));
        return answer(subscriptions.change(Caller.current(), new SubscriptionId(subscriptionId), condition, wanted));
    }

    @Override
    public ResponseEntity<SubscriptionPage> listSubscriptions(@Nullable String cursor, Integer limit) {
        var page = subscriptions.list(Caller.current(), Cursor.parse(cursor, 1), limit);
        var body = new SubscriptionPage(page.items().stream().map(SubscriptionRepresentations::represent).toList());
        return NextLink.to(page, body::setNext).body(body);
    }

    @Override
    public ResponseEntity<Void> deleteSubscription(String subscriptionId) {
        subscriptions.unsubscribe(Caller.current(), new SubscriptionId(subscriptionId));
        return ResponseEntity.noContent().build();
    }

    @Override
    public ResponseEntity<SubscriptionPreview> previewSubscription(PreviewRequest request) {
        var wanted = new Wanted(types(request.getEventTypes()), request.getFilter(), Set.of(), Set.of(), null);
        var preview = subscriptions.preview(Caller.current(), wanted);
        return ResponseEntity.ok().cacheControl(CacheControl.noStore())
                .body(SubscriptionRepresentations.represent(preview));
    }

    private static ResponseEntity<org.packstd.notifications.api.model.Subscription> answer(
            Subscription subscription) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).eTag(etag(subscription))
                .body(SubscriptionRepresentations.represent(subscription));
    }

    private static String etag(Subscription subscription) {
        return "\"" + subscription.version() + "\"";
    }

    private static Set<EventType> types(Collection<org.packstd.notifications.api.model.EventType> types) {
        return types.stream().flatMap(type -> EventType.of(type.getValue()).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Set<String> given(@Nullable Set<String> texts) {
        return texts == null ? Set.of() : texts;
    }

    private static @Nullable Schedule schedule(org.packstd.notifications.api.model.@Nullable Schedule schedule) {
        if (schedule == null) {
            return null;
        }
        int hour = Objects.requireNonNullElse(schedule.getHour(), USUAL_HOUR);
        return switch (schedule.getKind()) {
            case IMMEDIATE -> new Schedule.Immediate();
            case DAILY -> new Schedule.Daily(zone(schedule.getZone()), hour);
            case WEEKLY -> {
                var day = schedule.getDay();
                yield new Schedule.Weekly(zone(schedule.getZone()),
                        day == null ? DayOfWeek.MONDAY : DayOfWeek.valueOf(day.getValue()), hour);
            }
        };
    }

    private static ZoneId zone(@Nullable String text) {
        try {
            return text == null ? ZoneOffset.UTC : ZoneId.of(text);
        } catch (DateTimeException unknown) {
            throw Problem.ruleViolated(List.of(Offence.of("/schedule/zone", "zone", text,
                    "a region of the IANA time zone database, such as Asia/Shanghai")));
        }
    }
}
