package org.packstd.submissions.publication.messaging;

import org.jspecify.annotations.Nullable;

/** An event that is not what its contract says; trying again cannot help. */
final class MalformedEvent extends RuntimeException {

    MalformedEvent(String what, @Nullable Throwable cause) {
        super(what, cause);
    }
}
