package org.packstd.submissions.attachment;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import org.apache.commons.codec.digest.DigestUtils;
import org.packstd.submissions.problem.Problem;
import org.packstd.submissions.problem.ProblemType;

/** A file on its way in: counted, timed, hashed and checked while somebody else reads it. */
final class Incoming extends FilterInputStream {

    static final long MAX_BYTES = 20 * 1024 * 1024;

    /** Contents without attachment are removed after a much longer time than this. */
    private static final Duration LONGEST = Duration.ofMinutes(10);

    private final ContentCheck check;
    private final MessageDigest digest;
    private final Clock clock;
    private final Instant until;
    private long size;

    Incoming(InputStream source, ContentCheck check, Clock clock) {
        super(source);
        this.check = check;
        this.clock = clock;
        this.until = clock.instant().plus(LONGEST);
        this.digest = DigestUtils.getSha256Digest();
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        var some = super.read(target, offset, length);
        if (some > 0) {
            size += some;
            if (size > MAX_BYTES) {
                throw new Problem(ProblemType.TOO_LARGE,
                        "body: more than %d bytes (expected: at most %d)".formatted(MAX_BYTES, MAX_BYTES));
            }
            if (clock.instant().isAfter(until)) {
                throw Problem.unavailable("body: still coming after %s (expected: all of it)".formatted(LONGEST));
            }
            digest.update(target, offset, some);
            check.take(target, offset, some);
        } else if (some < 0) {
            check.end();
        }
        return some;
    }

    long size() {
        return size;
    }

    /** To be asked once, after the end. */
    String sha256() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
