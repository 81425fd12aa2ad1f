package org.packstd.notifications.delivery.messaging;

import org.springframework.kafka.support.converter.ConversionException;

/** A record that is none of ours, and will not be at the next try either. */
final class Unreadable extends ConversionException {

    Unreadable(String message) {
        super(message, null);
    }
}
