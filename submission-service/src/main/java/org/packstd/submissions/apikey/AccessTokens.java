package org.packstd.submissions.apikey;

import java.time.Instant;
import java.util.List;

/** Signs access tokens for keys, and says with what others check them. */
public interface AccessTokens {

    /** Who issues them, in the claim {@code iss}. The services know it by this name and no other. */
    String ISSUER = "urn:packstd:api-keys";

    /** @param issued now */
    String sign(ApiKey key, Instant issued, Instant expires);

    /** Of everything that was signed and is not over. */
    List<PublicKey> publicKeys();

    /**
     * A public key of curve P-256.
     *
     * @param x base64url, as in RFC 7517
     * @param y likewise
     */
    record PublicKey(String id, String x, String y) {}
}
