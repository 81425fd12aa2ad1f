package org.packstd.standards.validation;

import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.codec.digest.DigestUtils;
import org.packstd.standards.specification.NormalVector;
import org.packstd.standards.specification.Specification;

/**
 * What tells that two variations say the same, in whatever units they were written.
 *
 * @param pointer where the variation is in its payload
 * @param code its code
 * @param print SHA-256 over family and {@link NormalVector}, the first 128 bits in hexadecimal
 */
public record Fingerprint(String pointer, String code, String print) {

    private static final int LENGTH = 32;

    /** Of each variation that states any figures at all. */
    static List<Fingerprint> of(Specification specification) {
        var variations = specification.variations();
        return IntStream.range(0, variations.size()).filter(i -> !variations.get(i).parameters().isEmpty())
                .mapToObj(i -> {
                    var variation = variations.get(i);
                    return new Fingerprint(variation.pointer(), String.valueOf(variation.code()),
                            sha256(specification.family().family().name() + ";" + NormalVector.of(variation)));
                })
                .toList();
    }

    private static String sha256(String text) {
        return DigestUtils.sha256Hex(text).substring(0, LENGTH);
    }
}
