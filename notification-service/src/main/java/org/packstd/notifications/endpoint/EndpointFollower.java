package org.packstd.notifications.endpoint;

/** Has something that is pointless without the endpoint. */
public interface EndpointFollower {

    /** The endpoint is about to be removed; may be told more than once. */
    void leave(EndpointId endpoint);

    /** The endpoint became active: what waited for that need not wait longer. May be told more than once. */
    default void wake(EndpointId endpoint) {}
}
