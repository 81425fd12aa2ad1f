package org.packstd.local.registry;

import java.net.http.HttpResponse;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/**
 * What came back.
 *
 * @param body the JSON of the answer; a missing node when there is none
 */
public record Answer(HttpResponse<String> response, JsonNode body) {

    static Answer of(HttpResponse<String> response) {
        return new Answer(response, json(response.body()));
    }

    public int status() {
        return response.statusCode();
    }

    /** A header, empty if it was not sent. */
    public Optional<String> header(String name) {
        return response.headers().firstValue(name);
    }

    /** The version, to be sent back in {@code If-Match} or {@code If-None-Match}. */
    public String etag() {
        return header("ETag").orElseThrow(() -> new Unexpected("no ETag", this));
    }

    /** A member of the body as text. */
    public String text(String member) {
        var value = body.path(member);
        if (!value.isString()) {
            throw new Unexpected("no text '" + member + "'", this);
        }
        return value.asString();
    }

    /** This answer, if it has the status expected. */
    public Answer expect(int status) {
        if (status() != status) {
            throw new Unexpected("status " + status() + " (expected: " + status + ")", this);
        }
        return this;
    }

    private static JsonNode json(String text) {
        try {
            return text.isBlank() ? MissingNode.getInstance() : JsonMapper.shared().readTree(text);
        } catch (JacksonException notJson) {
            return MissingNode.getInstance();
        }
    }

    /** An answer that should have been another. */
    public static final class Unexpected extends RuntimeException {
        private static final long serialVersionUID = 1;

        Unexpected(String what, Answer answer) {
            super(answer.response().request().method() + " " + answer.response().uri() + ": " + what + "\n"
                    + answer.response().body());
        }
    }
}
