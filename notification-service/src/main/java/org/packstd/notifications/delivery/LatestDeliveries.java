package org.packstd.notifications.delivery;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.packstd.notifications.endpoint.EndpointId;

/** What became of the latest deliveries, in short. */
public interface LatestDeliveries {

    /** @param took how long the last attempt took; absent before the first */
    record Brief(Class<? extends Delivery> state, @Nullable Duration took) {}

    /** Those to the endpoint that were planned last, at most so many. */
    List<Brief> latest(EndpointId endpoint, int most);
}
