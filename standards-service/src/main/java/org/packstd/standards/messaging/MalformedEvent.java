package org.packstd.standards.messaging;

/** A message that no repetition makes readable: it goes to the dead letters at once. */
public final class MalformedEvent extends RuntimeException {

    public MalformedEvent(String detail) {
        super(detail);
    }
}
