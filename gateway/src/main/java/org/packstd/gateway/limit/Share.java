package org.packstd.gateway.limit;

/** Whom a quota is counted for: {@code kind} names the policy towards callers, {@code key} who of that kind. */
public record Share(Kind kind, String key) {

    /** The kinds of caller that have a quota. */
    public enum Kind {
        ADDRESS("address"),
        CLIENT("client"),
        ORGANISATION("organisation");

        private final String policy;

        Kind(String policy) {
            this.policy = policy;
        }

        /** As the fields {@code RateLimit} and {@code RateLimit-Policy} name it. */
        public String policy() {
            return policy;
        }
    }
}
