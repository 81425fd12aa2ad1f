package org.packstd.contract;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.function.Consumer;

/** Signs access tokens as submission-service does for API keys. */
public final class KeyIssuer {

    static final String NAME = "urn:packstd:api-keys";

    private final ECKey key;
    private final Clock clock;

    /** @param key the pair that a service under test takes the public half of */
    public KeyIssuer(ECKey key, Clock clock) {
        this.key = key;
        this.clock = clock;
    }

    static KeyIssuer ofNewKey(Clock clock) {
        return new KeyIssuer(newKey("week"), clock);
    }

    static ECKey newKey(String name) {
        try {
            return new ECKeyGenerator(Curve.P_256).keyID(name).generate();
        } catch (JOSEException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    /** A token of a key of an organisation, good for a minute. */
    public String token(String organisation, String... scopes) {
        return token(claims -> claims.claim("org", organisation).claim("scope", String.join(" ", scopes)));
    }

    /** A token that is right, except where {@code change} makes it wrong. */
    public String token(Consumer<JWTClaimsSet.Builder> change) {
        return signed(claims(change), key);
    }

    static String signed(JWTClaimsSet claims, ECKey key) {
        var token = new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.ES256).keyID(key.getKeyID()).build(), claims);
        try {
            token.sign(new ECDSASigner(key));
        } catch (JOSEException broken) {
            throw new IllegalStateException(broken);
        }
        return token.serialize();
    }

    JWTClaimsSet claims(Consumer<JWTClaimsSet.Builder> change) {
        var claims = new JWTClaimsSet.Builder().issuer(NAME).audience("packstd")
                .subject("key-01JD3Q8H4M7N6P5R4S3T2V1W0X").issueTime(Date.from(now()))
                .expirationTime(Date.from(now().plusSeconds(60)));
        change.accept(claims);
        return claims.build();
    }

    Instant now() {
        return clock.instant();
    }

    ECKey publicKey() {
        return key.toPublicJWK();
    }

    String publicKeys() {
        return new JWKSet(publicKey()).toString();
    }
}
