package org.packstd.notifications.feed.web;

/** Names of feeds and entries: tag URIs, which need no address that answers and outlive every move of the registry. */
final class AtomNames {

    static final String TAG = "tag:packstd.org,2026:";

    private AtomNames() {}

    /** @param eventId of letters, digits and {@code ._:@+/-}, all of which may stand in a tag */
    static String ofEvent(String eventId) {
        return TAG + "events/" + eventId;
    }
}
