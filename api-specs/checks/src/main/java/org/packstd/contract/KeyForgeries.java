package org.packstd.contract;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Tokens that look like those of API keys and would read everything, were they believed; by what is wrong with them. */
final class KeyForgeries {

    private static final List<String> EVERY_ROLE = List.of("member", "reviewer", "chair", "secretary", "certifier",
            "ipr-officer", "admin");

    private KeyForgeries() {}

    static Map<String, String> of(KeyIssuer keys, TestIssuer provider, String scopes) {
        Consumer<JWTClaimsSet.Builder> mighty = claims -> claims.claim("org", "aurora-semi").claim("scope", scopes);
        var claims = keys.claims(mighty);
        var own = keys.publicKey();
        var forged = new LinkedHashMap<String, String>();
        forged.put("of a key, over", keys.token(mighty.andThen(
                change -> change.expirationTime(Date.from(keys.now().minusSeconds(30))))));
        forged.put("of a key, without an end", keys.token(mighty.andThen(change -> change.expirationTime(null))));
        forged.put("of a key, with roles", keys.token(mighty.andThen(change -> change.claim("roles", EVERY_ROLE))));
        forged.put("of a key, for another audience", keys.token(mighty.andThen(
                change -> change.audience("elsewhere"))));
        forged.put("of a key, about a person", keys.token(mighty.andThen(change -> change.subject("mallory"))));
        forged.put("of a key, of an issuer that looks alike", keys.token(mighty.andThen(
                change -> change.issuer(KeyIssuer.NAME + "/"))));
        forged.put("of a key, another's pair under our name",
                KeyIssuer.signed(claims, KeyIssuer.newKey(own.getKeyID())));
        forged.put("of a key, a pair of unknown name", KeyIssuer.signed(claims, KeyIssuer.newKey("unknown")));
        forged.put("of a key, alg none", new PlainJWT(claims).serialize());
        forged.put("of a key, HS256 with the public key", hashed(claims, own.getKeyID(), own.toJSONString()));
        forged.put("of a key, tampered", tampered(keys.token("aurora-semi", "x")));
        forged.put("of a key, signed by the identity provider", provider.token(
                mighty.andThen(change -> change.issuer(KeyIssuer.NAME).subject("key-1"))));
        forged.put("of a person, signed by submission-service", keys.token(mighty.andThen(
                change -> change.issuer(provider.uri()).subject("mallory").claim("roles", EVERY_ROLE))));
        return forged;
    }

    private static String hashed(JWTClaimsSet claims, String name, String secret) {
        var token = new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.HS256).keyID(name).build(), claims);
        try {
            token.sign(new MACSigner(secret.getBytes(StandardCharsets.UTF_8)));
        } catch (JOSEException broken) {
            throw new IllegalStateException(broken);
        }
        return token.serialize();
    }

    private static String tampered(String token) {
        var parts = token.split("\\.", -1);
        var claims = new Base64URL(parts[1]).decodeToString().replace("aurora-semi", "bluepeak-osat");
        return parts[0] + "." + Base64URL.encode(claims) + "." + parts[2];
    }
}
