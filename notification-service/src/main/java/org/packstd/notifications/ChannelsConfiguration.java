package org.packstd.notifications;

import org.packstd.notifications.event.Events;
import org.packstd.notifications.feed.ReadFeed;
import org.packstd.notifications.stream.Feeds;
import org.packstd.notifications.wording.Accounts;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts together how people hear of events, beside webhooks. */
@Configuration(proxyBeanMethods = false)
class ChannelsConfiguration {

    @Bean
    ReadFeed readFeed(Feeds feeds, Events events) {
        return new ReadFeed(feeds.everyone(), events);
    }

    @Bean
    Accounts accounts(NotificationSettings settings) {
        return new Accounts(settings.publicUrl());
    }
}
