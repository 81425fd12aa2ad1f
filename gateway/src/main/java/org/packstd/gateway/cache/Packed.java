package org.packstd.gateway.cache;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.GZIPOutputStream;
import org.springframework.http.HttpHeaders;

/** Compresses what is kept once, instead of each time that it is given. */
final class Packed {

    private static final int WORTH_IT = 1024;

    private Packed() {}

    /** The body as it is sent; says so in the headers when it is compressed. */
    static byte[] of(Question question, HttpHeaders headers, byte[] body) {
        if (!question.gzip() || body.length < WORTH_IT || headers.containsHeader(HttpHeaders.CONTENT_ENCODING)
                || !isText(headers)) {
            return body;
        }
        var packed = new ByteArrayOutputStream(body.length / 3);
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(body);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible); // nothing but memory is written to
        }
        headers.set(HttpHeaders.CONTENT_ENCODING, "gzip");
        return packed.toByteArray();
    }

    private static boolean isText(HttpHeaders headers) {
        var type = headers.getFirst(HttpHeaders.CONTENT_TYPE);
        return type != null && (type.startsWith("text/") || type.contains("json") || type.contains("xml")
                || type.contains("yaml"));
    }
}
