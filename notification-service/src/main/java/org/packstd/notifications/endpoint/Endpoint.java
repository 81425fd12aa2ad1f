package org.packstd.notifications.endpoint;

import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An address that webhooks are sent to, on behalf of one organisation. */
public sealed interface Endpoint {

    Registration registration();

    default EndpointId id() {
        return registration().id();
    }

    record Active(Registration registration) implements Endpoint {}

    /** Answered 410, and gets nothing more. */
    record Disabled(Registration registration, Instant since) implements Endpoint {}

    /**
     * What its owner said of it, and what was given in return.
     *
     * @param organisation owner; nobody else may know that the endpoint exists
     * @param url          as accepted by {@link AddressRules}
     */
    record Registration(EndpointId id, String organisation, URI url, @Nullable String description, Instant createdAt,
            SealedSecret secret) {}
}
