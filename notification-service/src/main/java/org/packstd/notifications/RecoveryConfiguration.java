package org.packstd.notifications;

import java.time.Clock;
import org.packstd.notifications.delivery.Backlog;
import org.packstd.notifications.delivery.DeliveryLog;
import org.packstd.notifications.delivery.ResendDelivery;
import org.packstd.notifications.delivery.Revivals;
import org.packstd.notifications.delivery.TestEndpoint;
import org.packstd.notifications.endpoint.Endpoints;
import org.packstd.notifications.endpoint.OwnEndpoints;
import org.packstd.notifications.event.Events;
import org.packstd.notifications.recovery.OwnRecoveries;
import org.packstd.notifications.recovery.RecoverDeliveries;
import org.packstd.notifications.recovery.Recoveries;
import org.packstd.notifications.subscription.OwnSubscriptions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts together what owners send by themselves: once more, or to try. */
@Configuration(proxyBeanMethods = false)
class RecoveryConfiguration {

    @Bean
    RecoverDeliveries recoverDeliveries(Recoveries recoveries, Revivals revivals, Endpoints endpoints, Clock clock) {
        return new RecoverDeliveries(recoveries, revivals, endpoints, clock);
    }

    @Bean
    OwnRecoveries ownRecoveries(Recoveries recoveries, OwnEndpoints endpoints, OwnSubscriptions subscriptions,
            Clock clock) {
        return new OwnRecoveries(recoveries, endpoints, subscriptions, clock);
    }

    @Bean
    ResendDelivery resendDelivery(DeliveryLog log, OwnEndpoints endpoints, Revivals revivals, Clock clock) {
        return new ResendDelivery(log, endpoints, revivals, clock);
    }

    @Bean
    TestEndpoint testEndpoint(OwnEndpoints endpoints, Events events, Backlog backlog, DeliveryLog log, Clock clock) {
        return new TestEndpoint(endpoints, events, backlog, log, clock);
    }
}
