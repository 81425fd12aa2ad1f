package org.packstd.notifications.endpoint;

import java.util.UUID;

/** Such as {@code end-5f0c…}; what it names may be gone. */
public record EndpointId(String text) {

    public static EndpointId random() {
        return new EndpointId("end-" + UUID.randomUUID().toString().replace("-", ""));
    }

    @Override
    public String toString() {
        return text;
    }
}
