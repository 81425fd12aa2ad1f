package org.packstd.standards.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.util.DigestUtils;

/** The request that this thread serves, for operations that any parameter may be given to. */
@Component
public final class AsGiven {

    private final HttpServletRequest request;

    AsGiven(HttpServletRequest request) {
        this.request = request;
    }

    /** All parameters of the query with all their values, none of them checked. */
    public Map<String, List<String>> parameters() {
        var parameters = new TreeMap<String, List<String>>();
        request.getParameterMap().forEach((name, values) -> parameters.put(name, Arrays.asList(values)));
        return parameters;
    }

    /**
     * The entity tag of an answer to this request.
     *
     * @param content names everything that the answer depends on but the media type that is asked for
     */
    public String etag(String content) {
        var text = content + " " + request.getHeader(HttpHeaders.ACCEPT);
        return "\"" + DigestUtils.md5DigestAsHex(text.getBytes(StandardCharsets.UTF_8)) + "\"";
    }

    /** Whether the caller holds the answer with that tag, so that it need not be made. */
    public boolean isHeld(String etag) {
        return ByteTag.isHeld(etag, request.getHeader(HttpHeaders.IF_NONE_MATCH));
    }
}
