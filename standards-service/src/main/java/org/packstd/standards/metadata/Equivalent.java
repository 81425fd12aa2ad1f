package org.packstd.standards.metadata;

import java.util.Map;

/**
 * A standard of another body on the same subject.
 *
 * @param degree {@code IDT}, {@code MOD} or {@code NEQ} (ISO/IEC Guide 21); anything else that was written is kept for
 * the finding that refuses it
 * @param differences how many technical differences are listed
 */
public record Equivalent(String body, String number, String degree, int differences) {

    static Equivalent of(Map<?, ?> written) {
        return new Equivalent(Written.text(written, "body").orElse(""), Written.text(written, "number").orElse(""),
                Written.text(written, "degree").orElse(""), Written.list(written, "differences").size());
    }
}
