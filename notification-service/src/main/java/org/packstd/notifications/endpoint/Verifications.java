package org.packstd.notifications.endpoint;

/** Sees to it that endpoints prove themselves. */
public interface Verifications {

    /** Whether there is a way to ask such a target at all. */
    boolean canAsk(Target target);

    /** The endpoint is stored and to be asked now; this does not wait for its answer. */
    void begin(EndpointId endpoint);
}
