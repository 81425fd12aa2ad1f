package org.packstd.notifications.delivery;

import java.util.Collection;
import org.packstd.notifications.endpoint.Endpoint;
import org.packstd.notifications.endpoint.Target;
import org.packstd.notifications.event.CloudEvent;

/** Takes the way that the target of an endpoint asks for. */
public final class ChannelByTarget implements Channel {

    private final Channel webhooks;
    private final Channel mail;

    public ChannelByTarget(Channel webhooks, Channel mail) {
        this.webhooks = webhooks;
        this.mail = mail;
    }

    @Override
    public void expect(Collection<Plan> plans) {
        webhooks.expect(plans);
        mail.expect(plans);
    }

    @Override
    public Attempt.Result send(Plan plan, CloudEvent event, Endpoint.Active endpoint) {
        return switch (endpoint.registration().target()) {
            case Target.Webhook _ -> webhooks.send(plan, event, endpoint);
            case Target.Mail _ -> mail.send(plan, event, endpoint);
        };
    }
}
