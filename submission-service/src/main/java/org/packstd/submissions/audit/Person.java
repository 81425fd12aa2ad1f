package org.packstd.submissions.audit;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Who is behind an entry, kept outside the chain.
 *
 * @param subject the person
 * @param salt    32 random bytes in hexadecimal digits, of this entry alone; without it nobody can tell whether the commitment
 *                is to a person, not even by trying all
 */
public record Person(String subject, String salt) {

    /** What the chain holds of the person: HMAC-SHA-256 of the subject under the salt, in hexadecimal digits. */
    public String commitment() {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(HexFormat.of().parseHex(salt), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(subject.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    @Override
    public String toString() {
        return "Person[…]"; // never into a log
    }
}
