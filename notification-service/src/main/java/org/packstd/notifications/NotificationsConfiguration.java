package org.packstd.notifications;

import java.time.Clock;
import java.util.random.RandomGenerator;
import org.packstd.notifications.delivery.AttemptDelivery;
import org.packstd.notifications.delivery.Channel;
import org.packstd.notifications.delivery.Deliveries;
import org.packstd.notifications.delivery.DispatchLimits;
import org.packstd.notifications.delivery.Dispatcher;
import org.packstd.notifications.delivery.RetrySchedule;
import org.packstd.notifications.delivery.webhook.WebhookChannel;
import org.packstd.notifications.endpoint.AddressRules;
import org.packstd.notifications.endpoint.Endpoints;
import org.packstd.notifications.endpoint.SecretBox;
import org.packstd.notifications.event.Events;
import org.packstd.notifications.event.json.CloudEventJson;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.method.HandlerTypePredicate;
import org.springframework.web.servlet.config.annotation.PathMatchConfigurer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Puts together what depends on settings. */
@Configuration(proxyBeanMethods = false)
class NotificationsConfiguration implements WebMvcConfigurer {

    @Override
    public void configurePathMatch(PathMatchConfigurer paths) {
        paths.addPathPrefix("/api/v1", HandlerTypePredicate.forAnnotation(RestController.class));
    }

    @Bean
    SecretBox secretBox(NotificationSettings settings) {
        return SecretBox.withKey(settings.secretsKey());
    }

    @Bean
    AddressRules addressRules(NotificationSettings settings) {
        return new AddressRules(settings.webhooks().allowLocal());
    }

    @Bean
    WebhookChannel webhookChannel(NotificationSettings settings, AddressRules rules, SecretBox secrets,
            CloudEventJson json, Clock clock) {
        return new WebhookChannel(rules, settings.dispatch().slots(), secrets, json, clock);
    }

    @Bean
    AttemptDelivery attemptDelivery(Deliveries deliveries, Endpoints endpoints, Events events, Channel channel,
            Clock clock) {
        var schedule = new RetrySchedule(RandomGenerator.getDefault());
        return new AttemptDelivery(deliveries, endpoints, events, channel, schedule, clock);
    }

    @Bean
    Dispatcher dispatcher(NotificationSettings settings, Deliveries deliveries, AttemptDelivery attempts,
            Clock clock) {
        var dispatch = settings.dispatch();
        var limits = new DispatchLimits(dispatch.slots(), dispatch.perEndpoint(), dispatch.claim(),
                dispatch.pollInterval());
        return new Dispatcher(deliveries, attempts, limits, clock);
    }
}
