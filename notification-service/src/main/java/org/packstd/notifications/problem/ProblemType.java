package org.packstd.notifications.problem;

/** Kinds of problem; the slug is the last part of {@code type} and is explained at {@code /problems/<slug>}. */
public enum ProblemType {
    MALFORMED(400, "malformed", "The request is malformed"),
    UNAUTHENTICATED(401, "unauthenticated", "A valid access token is needed"),
    FORBIDDEN(403, "forbidden", "Not allowed"),
    NOT_FOUND(404, "not-found", "Not found"),
    METHOD_NOT_ALLOWED(405, "method-not-allowed", "The method is not allowed here"),
    NOT_ACCEPTABLE(406, "not-acceptable", "No acceptable representation"),
    STATE_FORBIDS(409, "state-forbids", "The state does not allow this"),
    STALE(412, "stale", "Changed meanwhile"),
    TOO_LARGE(413, "too-large", "The body is too large"),
    UNSUPPORTED_MEDIA_TYPE(415, "unsupported-media-type", "The media type is not supported"),
    RULE_VIOLATED(422, "rule-violated", "The request breaks a rule"),
    KEY_REUSED(422, "idempotency-key-reused", "The Idempotency-Key was used for another request"),
    PRECONDITION_REQUIRED(428, "precondition-required", "If-Match is needed"),
    INTERNAL(500, "internal", "Something went wrong on our side"),
    UNAVAILABLE(503, "unavailable", "Not available for the moment");

    private final int status;
    private final String slug;
    private final String title;

    ProblemType(int status, String slug, String title) {
        this.status = status;
        this.slug = slug;
        this.title = title;
    }

    public int status() {
        return status;
    }

    public String slug() {
        return slug;
    }

    public String title() {
        return title;
    }

    /** The kind that stands for an HTTP status that the framework chose. */
    public static ProblemType of(int status) {
        for (var type : values()) {
            if (type.status == status) {
                return type;
            }
        }
        return status < 500 ? MALFORMED : INTERNAL;
    }
}
