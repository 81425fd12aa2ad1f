package org.packstd.contract;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

/** Tokens that would give every role, were they believed; by the name of what is wrong with them. */
final class Forgeries {

    private static final List<String> EVERY_ROLE = List.of("member", "reviewer", "chair", "secretary", "certifier",
            "ipr-officer", "admin");

    private Forgeries() {}

    static Map<String, String> of(TestIssuer issuer) {
        try {
            return forge(issuer);
        } catch (JOSEException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static Map<String, String> forge(TestIssuer issuer) throws JOSEException {
        var now = issuer.now();
        var good = issuer.token(mighty(_ -> {}));
        var claims = issuer.claims(mighty(_ -> {}));
        var own = issuer.publicKey();
        var foreign = new RSAKeyGenerator(2048).keyID(own.getKeyID()).generate();
        var unknown = new RSAKeyGenerator(2048).keyID("unknown").generate();
        var forged = new LinkedHashMap<String, String>();
        forged.put("expired", issuer.token(mighty(change -> change.expirationTime(at(now.minusSeconds(600))))));
        forged.put("not yet valid", issuer.token(mighty(change -> change.notBeforeTime(at(now.plusSeconds(600))))));
        forged.put("wrong audience", issuer.token(mighty(change -> change.audience("elsewhere"))));
        forged.put("no audience", issuer.token(mighty(change -> change.audience(List.of()))));
        forged.put("wrong issuer", issuer.token(mighty(change -> change.issuer("https://evil.example"))));
        forged.put("alg none", new PlainJWT(claims).serialize());
        forged.put("HS256 with the public key as PEM", hashed(claims, own, pem(own)));
        forged.put("HS256 with the public key as DER", hashed(claims, own, own.toRSAPublicKey().getEncoded()));
        forged.put("HS256 with the public key as JSON", hashed(claims, own,
                own.toJSONString().getBytes(StandardCharsets.UTF_8)));
        forged.put("tampered", tampered(good));
        forged.put("without its signature", good.substring(0, good.lastIndexOf('.') + 1));
        forged.put("another's key under our key's name", signed(claims, foreign,
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(own.getKeyID()).build()));
        forged.put("a key of unknown name", signed(claims, unknown,
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("unknown").build()));
        forged.put("a key that the token brings along", signed(claims, foreign,
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(own.getKeyID()).jwk(foreign.toPublicJWK()).build()));
        forged.put("no token at all", "x");
        return forged;
    }

    static String ofNewKey(TestIssuer issuer) {
        var name = "key-" + UUID.randomUUID();
        try {
            return signed(issuer.claims(mighty(_ -> {})), new RSAKeyGenerator(2048).keyID(name).generate(),
                    new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(name).build());
        } catch (JOSEException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static Consumer<JWTClaimsSet.Builder> mighty(Consumer<JWTClaimsSet.Builder> change) {
        return claims -> {
            claims.subject("mallory").claim("org", "aurora-semi").claim("roles", EVERY_ROLE);
            change.accept(claims);
        };
    }

    private static Date at(Instant time) {
        return Date.from(time);
    }

    private static byte[] pem(RSAKey key) throws JOSEException {
        var body = Base64.getMimeEncoder(64, new byte[]{'\n'}).encodeToString(key.toRSAPublicKey().getEncoded());
        return ("-----BEGIN PUBLIC KEY-----\n" + body + "\n-----END PUBLIC KEY-----\n")
                .getBytes(StandardCharsets.US_ASCII);
    }

    private static String hashed(JWTClaimsSet claims, RSAKey named, byte[] secret) throws JOSEException {
        var token = new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.HS256).keyID(named.getKeyID()).build(), claims);
        token.sign(new MACSigner(secret));
        return token.serialize();
    }

    private static String signed(JWTClaimsSet claims, RSAKey key, JWSHeader header) throws JOSEException {
        var token = new SignedJWT(header, claims);
        token.sign(new RSASSASigner(key));
        return token.serialize();
    }

    private static String tampered(String token) {
        var parts = token.split("\\.", -1);
        var claims = new Base64URL(parts[1]).decodeToString().replace("mallory", "ada");
        return parts[0] + "." + Base64URL.encode(claims) + "." + parts[2];
    }
}
