package org.packstd.notifications.delivery;

import org.packstd.notifications.endpoint.Endpoint;
import org.packstd.notifications.event.CloudEvent;

/** A way to an endpoint. */
public interface Channel {

    /** Tries once, within 15 s. Whatever goes wrong on the way or at the other end is a result, not an exception. */
    Attempt.Result send(Plan plan, CloudEvent event, Endpoint.Active endpoint);
}
