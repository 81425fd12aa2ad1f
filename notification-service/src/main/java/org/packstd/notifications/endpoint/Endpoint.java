package org.packstd.notifications.endpoint;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A place that messages are sent to on behalf of one organisation, in one of its states; only an active one gets any. */
public sealed interface Endpoint {

    Registration registration();

    default EndpointId id() {
        return registration().id();
    }

    /** The same in the same state, saying something else. */
    Endpoint with(Registration other);

    /** Has not shown yet that it wants to be one; messages for it wait. */
    record Unverified(Registration registration, Verification verification) implements Endpoint {

        @Override
        public Unverified with(Registration other) {
            return new Unverified(other, verification);
        }

        public Unverified with(Verification other) {
            return new Unverified(registration, other);
        }

        public Active proven() {
            return new Active(registration, null);
        }
    }

    /** @param failingSince when the first of the attempts failed that all failed since; absent when the last went well */
    record Active(Registration registration, @Nullable Instant failingSince) implements Endpoint {

        public Active(Registration registration) {
            this(registration, null);
        }

        @Override
        public Active with(Registration other) {
            return new Active(other, failingSince);
        }

        public Paused pause() {
            return new Paused(registration);
        }

        /** @param noticeDue when its owner is told; absent when there is nobody to tell */
        Disabled disable(Instant now, Reason reason, @Nullable Instant noticeDue) {
            return new Disabled(registration, now, reason, noticeDue);
        }
    }

    /** Its owner wants nothing for a while; messages for it wait. */
    record Paused(Registration registration) implements Endpoint {

        @Override
        public Paused with(Registration other) {
            return new Paused(other);
        }

        public Active resume() {
            return new Active(registration, null);
        }
    }

    /**
     * Gets nothing more until its owner resumes it; messages for it are missed, and can be recovered afterwards.
     *
     * @param noticeDue when its owner is told; absent when that is done, or there is nobody to tell
     */
    record Disabled(Registration registration, Instant since, Reason reason, @Nullable Instant noticeDue)
            implements
                Endpoint {

        @Override
        public Disabled with(Registration other) {
            return new Disabled(other, since, reason, noticeDue);
        }

        public Disabled told() {
            return new Disabled(registration, since, reason, null);
        }

        /** It must prove itself again. */
        public Unverified resume(Instant now) {
            return new Unverified(registration, Verification.at(now));
        }
    }

    /** Why an endpoint gets nothing more. */
    enum Reason {
        /** It answered 410. */
        GONE,
        /** Everything failed for five days. */
        FAILING
    }

    /**
     * What its owner said of it, and what was given in return.
     *
     * @param organisation owner; nobody else may know that the endpoint exists
     * @param contact      mail address that is told of trouble, once it was confirmed for a mail endpoint of the same owner
     * @param ordered      one message at a time, and a later one never before an earlier one
     * @param version      counts the changes, from 1
     */
    record Registration(EndpointId id, String organisation, Target target, @Nullable String description,
            @Nullable String contact, boolean ordered, Instant createdAt, long version) {

        public Registration with(Target other) {
            return new Registration(id, organisation, other, description, contact, ordered, createdAt, version);
        }

        /** Whom to tell of trouble, if anybody. */
        public @Nullable String owner() {
            return contact == null && target instanceof Target.Mail mail ? mail.address() : contact;
        }
    }
}
