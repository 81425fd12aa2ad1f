package org.packstd.submissions.check.client;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;
import org.packstd.submissions.proposal.Proposal;

/**
 * What is voted on when there is no text: that this revision be withdrawn.
 *
 * <p>The same form as the hash of a text: SHA-256 over RFC 8785 canonical JSON, here of {@code baseRevision},
 * {@code designation} and {@code kind}, whose values need no escapes.
 */
final class WithdrawalHash {

    private WithdrawalHash() {}

    static String of(Proposal withdrawal) {
        var target = Objects.requireNonNull(withdrawal.target());
        var canonical = "{\"baseRevision\":\"%s\",\"designation\":\"%s\",\"kind\":\"WITHDRAWAL\"}"
                .formatted(target.baseRevision(), target.designation());
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(canonical.getBytes(StandardCharsets.UTF_8));
            return "sha256:" + HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
