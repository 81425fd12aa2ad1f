package org.packstd.notifications.delivery;

import java.util.Collection;
import org.packstd.notifications.endpoint.Endpoint;
import org.packstd.notifications.event.CloudEvent;

/** A way to an endpoint. */
public interface Channel {

    /**
     * Tries once, within 15 s. Whatever goes wrong on the way or at the other end is a result, not an exception.
     *
     * @throws Ended if nobody wants it any more; nothing was sent then
     */
    Attempt.Result send(Plan plan, CloudEvent event, Endpoint.Active endpoint);

    /** These are about to be sent, some by another channel: what is needed of the database can be read for all together. */
    default void expect(Collection<Plan> plans) {}

    /** What a delivery is for ended while it was on its way: no failure of the endpoint, and nothing to try again. */
    final class Ended extends RuntimeException {

        public Ended(String what) {
            super(what + " ended", null, false, false);
        }
    }
}
