package org.packstd.notifications.delivery.dispatch;

import org.packstd.notifications.delivery.Delivery;

/** Who goes first. Each has slots of its own, so that none starves and a storm of one does not delay the others. */
enum Priority {
    /** News that nobody has tried to deliver yet. */
    FIRST,
    /** Failed up to three times, so within the last hours. */
    EARLY,
    /** Failed often, or is sent again because somebody asked. */
    LATE;

    private static final int EARLY_TRIES = 3;

    static Priority of(Delivery.Due delivery) {
        if (delivery.isFirst()) {
            return FIRST;
        }
        return delivery.tries() > 0 && delivery.tries() <= EARLY_TRIES ? EARLY : LATE;
    }
}
