package org.packstd.submissions.check.client;

import java.util.Objects;
import org.apache.commons.codec.digest.DigestUtils;
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
        return "sha256:" + DigestUtils.sha256Hex(canonical);
    }
}
