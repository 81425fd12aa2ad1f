package org.packstd.submissions;

import org.springframework.http.HttpHeaders;
import tools.jackson.databind.JsonNode;

/** An answer of the service. */
record Answer(int status, String etag, HttpHeaders headers, JsonNode body) {

    /** A member as text, by JSON pointer; empty if there is none. */
    String text(String pointer) {
        return body.at(pointer).asString("");
    }

    /** The last part of the problem type, such as {@code stale}. */
    String problem() {
        return text("/type").replace("/problems/", "");
    }
}
