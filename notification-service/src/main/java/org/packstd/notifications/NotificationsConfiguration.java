package org.packstd.notifications;

import io.micrometer.core.instrument.MeterRegistry;
import io.opentelemetry.api.OpenTelemetry;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.random.RandomGenerator;
import org.packstd.notifications.delivery.Attempts;
import org.packstd.notifications.delivery.Backlog;
import org.packstd.notifications.delivery.Channel;
import org.packstd.notifications.delivery.Deliveries;
import org.packstd.notifications.delivery.DeliveryLog;
import org.packstd.notifications.delivery.ExpandChunks;
import org.packstd.notifications.delivery.ForgetOldDeliveries;
import org.packstd.notifications.delivery.Handover;
import org.packstd.notifications.delivery.LatestDeliveries;
import org.packstd.notifications.delivery.Later;
import org.packstd.notifications.delivery.OldDeliveries;
import org.packstd.notifications.delivery.PlanDeliveries;
import org.packstd.notifications.delivery.RetrySchedule;
import org.packstd.notifications.delivery.Sender;
import org.packstd.notifications.delivery.webhook.SignedProof;
import org.packstd.notifications.delivery.dispatch.Dispatcher;
import org.packstd.notifications.delivery.webhook.SubscribedFilters;
import org.packstd.notifications.delivery.webhook.WebhookChannel;
import org.packstd.notifications.delivery.webhook.WebhookRequests;
import org.packstd.notifications.endpoint.AddressRules;
import org.packstd.notifications.endpoint.Duties;
import org.packstd.notifications.endpoint.EndpointFollower;
import org.packstd.notifications.endpoint.Endpoints;
import org.packstd.notifications.endpoint.OwnEndpoints;
import org.packstd.notifications.endpoint.OwnSecrets;
import org.packstd.notifications.endpoint.OwnerNotice;
import org.packstd.notifications.endpoint.Targets;
import org.packstd.notifications.endpoint.Verifications;
import org.packstd.notifications.event.Events;
import org.packstd.notifications.event.ForgetOldEvents;
import org.packstd.notifications.event.json.CloudEventJson;
import org.packstd.notifications.filter.CheckFilter;
import org.packstd.notifications.filter.Grammar;
import org.packstd.notifications.filter.ReadFilter;
import org.packstd.notifications.filter.TextAnalysis;
import org.packstd.notifications.hearing.HearEvents;
import org.packstd.notifications.matching.Matches;
import org.packstd.notifications.signing.SecretBox;
import org.packstd.notifications.stream.Feeds;
import org.packstd.notifications.stream.LiveStreams;
import org.packstd.notifications.subscription.OwnSubscriptions;
import org.packstd.notifications.subscription.PreviewInterest;
import org.packstd.notifications.subscription.SubscriptionFollower;
import org.packstd.notifications.subscription.Subscriptions;
import org.packstd.notifications.trace.Traces;
import org.packstd.notifications.verification.ConfirmationLetter;
import org.packstd.notifications.verification.TellOwners;
import org.packstd.notifications.verification.VerifyEndpoints;
import org.packstd.notifications.verification.WebhookProof;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.method.HandlerTypePredicate;
import org.springframework.web.servlet.config.annotation.PathMatchConfigurer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.databind.json.JsonMapper;

/** Puts the features together; they know nothing of Spring. */
@Configuration(proxyBeanMethods = false)
class NotificationsConfiguration implements WebMvcConfigurer {

    private static final Logger LOG = LoggerFactory.getLogger(NotificationsConfiguration.class);
    private static final Duration WHOLE_ATTEMPT = Duration.ofSeconds(15);

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
        if (settings.webhooks().allowLocal()) {
            LOG.warn("WEBHOOKS_ALLOW_LOCAL is set: webhooks may reach this machine and private networks");
        }
        return new AddressRules(settings.webhooks().allowLocal());
    }

    @Bean
    WebhookRequests webhookRequests(NotificationSettings settings, AddressRules rules, SecretBox secrets, Clock clock) {
        var atOnce = settings.dispatch().slots() + VerifyEndpoints.PLACES;
        return new WebhookRequests(rules, atOnce, WHOLE_ATTEMPT, secrets, clock);
    }

    @Bean
    SubscribedFilters subscribedFilters(Subscriptions subscriptions) {
        return new SubscribedFilters(subscriptions);
    }

    @Bean
    Traces traces(ObjectProvider<OpenTelemetry> telemetry) {
        return new Traces(telemetry.getIfAvailable(OpenTelemetry::noop));
    }

    @Bean
    WebhookChannel webhookChannel(WebhookRequests requests, CloudEventJson json, SubscribedFilters filters,
            Traces traces, Clock clock) {
        return new WebhookChannel(requests, json, filters, traces, clock);
    }

    @Bean
    WebhookProof webhookProof(WebhookRequests requests, NotificationSettings settings, JsonMapper json, Clock clock) {
        return new SignedProof(requests, settings.publicUrl(), json, clock);
    }

    @Bean
    VerifyEndpoints verifyEndpoints(Endpoints endpoints, Duties duties, WebhookProof webhooks,
            ObjectProvider<ConfirmationLetter> letters, List<EndpointFollower> followers, Clock clock) {
        return new VerifyEndpoints(endpoints, duties, webhooks, letters.getIfAvailable(), followers, clock);
    }

    @Bean
    TellOwners tellOwners(Endpoints endpoints, Duties duties, ObjectProvider<OwnerNotice> notices, Clock clock) {
        return new TellOwners(endpoints, duties, notices.getIfAvailable(), clock);
    }

    @Bean
    Attempts attempts(Events events, Channel channel, Clock clock) {
        return new Attempts(events, channel, new RetrySchedule(RandomGenerator.getDefault()), clock);
    }

    @Bean
    Dispatcher dispatcher(NotificationSettings settings, Backlog backlog, Endpoints endpoints, Attempts attempts,
            Clock clock, MeterRegistry registry) {
        return new Dispatcher(backlog, endpoints, attempts, settings.dispatch().limits(), clock, registry);
    }

    @Bean
    ForgetOldEvents forgetOldEvents(Events events, Clock clock) {
        return new ForgetOldEvents(events, clock);
    }

    @Bean
    ForgetOldDeliveries forgetOldDeliveries(OldDeliveries old, NotificationSettings settings, Clock clock) {
        return new ForgetOldDeliveries(old, settings.deliveries().kept(), clock);
    }

    @Bean
    PlanDeliveries planDeliveries(Matches matches, Handover handover, Clock clock) {
        return new PlanDeliveries(matches, handover, clock);
    }

    @Bean
    ExpandChunks expandChunks(Subscriptions subscriptions, Backlog backlog, Sender sender, Later later,
            Handover handover, SubscribedFilters filters, Clock clock) {
        return new ExpandChunks(subscriptions, backlog, sender, later, handover, filters::met, clock);
    }

    @Bean
    DeliveryLog deliveryLog(Deliveries deliveries, LatestDeliveries latest, Clock clock) {
        return new DeliveryLog(deliveries, latest, clock);
    }

    @Bean
    OwnSubscriptions ownSubscriptions(Subscriptions subscriptions, Endpoints endpoints, Grammar grammar,
            Events events, TextAnalysis analysis, List<SubscriptionFollower> followers, Clock clock) {
        var previews = new PreviewInterest(events, new CheckFilter(analysis), clock);
        return new OwnSubscriptions(subscriptions, endpoints, new ReadFilter(grammar), previews, followers, clock);
    }

    @Bean
    OwnEndpoints ownEndpoints(Endpoints endpoints, AddressRules rules, SecretBox secrets, Verifications verifications,
            List<EndpointFollower> followers, Clock clock) {
        return new OwnEndpoints(endpoints, new Targets(rules, secrets), verifications, followers, clock);
    }

    @Bean
    OwnSecrets ownSecrets(OwnEndpoints endpoints, SecretBox secrets, Clock clock) {
        return new OwnSecrets(endpoints, secrets, clock);
    }

    @Bean
    LiveStreams liveStreams(Feeds feeds, Events events) {
        return new LiveStreams(feeds, events);
    }

    @Bean
    HearEvents hearEvents(Events events, LiveStreams streams, PlanDeliveries planning) {
        return new HearEvents(events, streams, planning);
    }
}
