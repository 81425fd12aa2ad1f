package org.packstd.notifications.subscription.web;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.packstd.notifications.api.model.EventType;
import org.packstd.notifications.api.model.PreviewedEvent;
import org.packstd.notifications.api.model.ScheduleKind;
import org.packstd.notifications.api.model.SubscriptionPreview;
import org.packstd.notifications.api.model.Weekday;
import org.packstd.notifications.event.CloudEvent;
import org.packstd.notifications.subscription.Preview;
import org.packstd.notifications.subscription.Schedule;
import org.packstd.notifications.subscription.Subscription;

/** Subscriptions as callers see them. */
final class SubscriptionRepresentations {

    private SubscriptionRepresentations() {}

    static org.packstd.notifications.api.model.Subscription represent(Subscription subscription) {
        var filter = subscription.interest().filter();
        var types = subscription.interest().types().stream().sorted()
                .map(type -> EventType.fromValue(type.text())).toList();
        return new org.packstd.notifications.api.model.Subscription(subscription.id().text(),
                subscription.endpoint().text(), types, filter.text(), represent(subscription.schedule()),
                subscription.createdAt())
                .families(sorted(filter.families())).designations(sorted(filter.designations()));
    }

    private static org.packstd.notifications.api.model.Schedule represent(Schedule schedule) {
        return switch (schedule) {
            case Schedule.Immediate _ -> new org.packstd.notifications.api.model.Schedule(ScheduleKind.IMMEDIATE);
            case Schedule.Daily(var zone, var hour) ->
                new org.packstd.notifications.api.model.Schedule(ScheduleKind.DAILY).zone(zone.getId()).hour(hour);
            case Schedule.Weekly(var zone, var day, var hour) ->
                new org.packstd.notifications.api.model.Schedule(ScheduleKind.WEEKLY).zone(zone.getId()).hour(hour)
                        .day(Weekday.fromValue(day.name()));
        };
    }

    static SubscriptionPreview represent(Preview preview) {
        return new SubscriptionPreview(preview.since(), preview.count(), preview.complete(),
                preview.latest().stream().map(SubscriptionRepresentations::represent).toList());
    }

    private static PreviewedEvent represent(CloudEvent event) {
        return new PreviewedEvent(event.id(), EventType.fromValue(event.type().text()), event.subject(),
                event.family(), event.time()).designation(event.designation());
    }

    /** None named means all, which the contract says by absence. */
    private static @Nullable List<String> sorted(Collection<String> texts) {
        return texts.isEmpty() ? null : texts.stream().sorted().toList();
    }
}
