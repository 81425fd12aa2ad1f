package org.packstd.notifications.endpoint;

/** Tells owners of endpoints of trouble. */
public interface OwnerNotice {

    /**
     * The endpoint gets nothing more, and its owner has to do something. May be told again if an instance dies meanwhile.
     *
     * @param endpoint whose owner confirmed the address that is told
     * @throws RuntimeException if that is not possible at the moment; it is tried again later
     */
    void disabled(Endpoint.Disabled endpoint);
}
