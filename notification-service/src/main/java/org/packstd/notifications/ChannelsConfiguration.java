package org.packstd.notifications;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.packstd.notifications.calendar.Dockets;
import org.packstd.notifications.calendar.FollowSubmissions;
import org.packstd.notifications.calendar.OwnCalendars;
import org.packstd.notifications.calendar.PersonalCalendars;
import org.packstd.notifications.delivery.Backlog;
import org.packstd.notifications.delivery.Channel;
import org.packstd.notifications.delivery.ChannelByTarget;
import org.packstd.notifications.delivery.Handover;
import org.packstd.notifications.delivery.webhook.WebhookChannel;
import org.packstd.notifications.digest.CollectForDigests;
import org.packstd.notifications.digest.Digests;
import org.packstd.notifications.digest.SendDigests;
import org.packstd.notifications.endpoint.Endpoints;
import org.packstd.notifications.event.Events;
import org.packstd.notifications.feed.ReadFeed;
import org.packstd.notifications.filter.CheckFilter;
import org.packstd.notifications.filter.Filter;
import org.packstd.notifications.filter.Grammar;
import org.packstd.notifications.filter.ReadFilter;
import org.packstd.notifications.filter.TextAnalysis;
import org.packstd.notifications.inbox.MarkedInboxes;
import org.packstd.notifications.inbox.OwnMarks;
import org.packstd.notifications.mail.Farewell;
import org.packstd.notifications.mail.Letters;
import org.packstd.notifications.mail.LinkTokens;
import org.packstd.notifications.mail.MailChannel;
import org.packstd.notifications.mail.Post;
import org.packstd.notifications.stream.Feeds;
import org.packstd.notifications.stream.ReaderFilter;
import org.packstd.notifications.subscription.OwnSubscriptions;
import org.packstd.notifications.subscription.Subscription;
import org.packstd.notifications.subscription.Subscriptions;
import org.packstd.notifications.wording.Accounts;
import org.packstd.notifications.wording.json.Occurrences;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/** Puts together how people hear of events. */
@Configuration(proxyBeanMethods = false)
class ChannelsConfiguration {

    private static final int FILTERS_KNOWN = 1_000;
    private static final Duration FILTERS_HOLD = Duration.ofMinutes(10);

    @Bean
    Accounts accounts(NotificationSettings settings) {
        return new Accounts(settings.publicUrl());
    }

    @Bean
    ReadFeed readFeed(Feeds feeds, Events events, ReaderFilter reader) {
        return new ReadFeed(feeds.everyone(), events, reader);
    }

    @Bean
    ReaderFilter readerFilter(TextAnalysis analysis) {
        return new ReaderFilter(new CheckFilter(analysis));
    }

    /** Programs ask for the same feeds again and again; what their filter means changes only with a release. */
    @Bean
    ReadFilter readFilter(Grammar grammar) {
        Cache<String, Filter> known = Caffeine.newBuilder().maximumSize(FILTERS_KNOWN).expireAfterWrite(FILTERS_HOLD)
                .build();
        return new ReadFilter(text -> known.get(text, grammar::read));
    }

    @Bean
    LinkTokens linkTokens(NotificationSettings settings) {
        return new LinkTokens(settings.secretsKey());
    }

    @Bean
    Letters letters(Accounts accounts, Occurrences occurrences, LinkTokens tokens) {
        return new Letters(accounts, occurrences::of, tokens);
    }

    @Bean
    MailChannel mailChannel(Letters letters, Subscriptions subscriptions, Digests digests, Events events,
            Optional<Post> post) {
        return new MailChannel(letters, subscriptions, digests, events, post);
    }

    @Bean
    CollectForDigests collectForDigests(Digests digests, Clock clock) {
        return new CollectForDigests(digests, Subscription::schedule, clock);
    }

    @Bean
    SendDigests sendDigests(Digests digests, Subscriptions subscriptions, Events events, Backlog backlog,
            Handover handover, Clock clock) {
        return new SendDigests(digests, subscriptions, events, backlog, handover, clock);
    }

    @Bean
    @Primary
    Channel channelByTarget(WebhookChannel webhooks, MailChannel mail) {
        return new ChannelByTarget(webhooks, mail);
    }

    @Bean
    Farewell farewell(LinkTokens tokens, Subscriptions subscriptions, OwnSubscriptions ending, Endpoints endpoints) {
        return new Farewell(tokens, subscriptions, ending, endpoints);
    }

    @Bean
    FollowSubmissions followSubmissions(Dockets dockets) {
        return new FollowSubmissions(dockets);
    }

    @Bean
    OwnCalendars ownCalendars(PersonalCalendars calendars, Dockets dockets, NotificationSettings settings,
            Clock clock) {
        return new OwnCalendars(calendars, dockets, settings.secretsKey(), clock);
    }

    @Bean
    OwnMarks ownMarks(MarkedInboxes inboxes, Clock clock) {
        return new OwnMarks(inboxes, clock);
    }
}
