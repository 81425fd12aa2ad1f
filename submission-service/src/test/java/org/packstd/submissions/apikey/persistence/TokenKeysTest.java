package org.packstd.submissions.apikey.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCollection;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.JWKMatcher;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jwt.SignedJWT;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.packstd.submissions.Databases;
import org.packstd.submissions.HandClock;
import org.packstd.submissions.apikey.AccessTokens;
import org.packstd.submissions.apikey.ApiKey;
import org.packstd.submissions.apikey.KeyId;
import org.packstd.submissions.apikey.Owner;
import org.packstd.submissions.apikey.Scope;

/** One key for all instances, and what happens when its week is over. */
class TokenKeysTest {

    /** Ten seconds before a week of the epoch ends. */
    private static final Instant LATE = Instant.ofEpochSecond(604_800L * 2970 - 10);

    private final HandClock clock = new HandClock(LATE);
    private final MongoCollection<Document> stored = Databases.embedded().getCollection("keyTokenKeys");
    private final TokenKeys keys = instance();

    @Test
    void aTokenSaysWhoseItIsAndWhatItMayRead() throws Exception {
        var token = SignedJWT.parse(sign(keys));
        var claims = token.getJWTClaimsSet();

        assertThat(claims.getIssuer()).isEqualTo("urn:packstd:api-keys");
        assertThat(claims.getAudience()).containsExactly("packstd");
        assertThat(claims.getSubject()).isEqualTo("key-01JD3Q8H4M7N6P5R4S3T2V1W0X");
        assertThat(claims.getStringClaim("org")).isEqualTo("aurora-semi");
        assertThat(claims.getStringClaim("scope")).isEqualTo("adoptions:read needs:read");
        assertThat(claims.getClaims()).doesNotContainKey("roles");
        assertThat(token.getHeader().getAlgorithm().getName()).isEqualTo("ES256");
        assertThat(checks(keys, token)).isTrue();
    }

    @Test
    void instancesThatBeginTogetherSignWithTheSameKey() throws Exception {
        try (var instances = Executors.newFixedThreadPool(10)) {
            Callable<String> signed = () -> SignedJWT.parse(sign(instance())).getHeader().getKeyID();
            var names = new HashSet<String>();
            for (var one : instances.invokeAll(Collections.nCopies(10, signed))) {
                names.add(one.get());
            }
            assertThat(names).hasSize(1);
        }
    }

    @Test
    void atTheTurnOfTheWeekANewKeySignsAndTheOldOneStillChecks() throws Exception {
        var before = SignedJWT.parse(sign(keys));
        clock.advance(Duration.ofSeconds(20));
        var after = SignedJWT.parse(sign(instance()));

        assertThat(after.getHeader().getKeyID()).isNotEqualTo(before.getHeader().getKeyID());
        assertThat(checks(instance(), before)).isTrue();
        assertThat(checks(keys, after)).isTrue();
        assertThat(names()).containsExactlyInAnyOrder(before.getHeader().getKeyID(), after.getHeader().getKeyID());

        clock.advance(Duration.ofHours(1));
        assertThat(names()).as("long after its last token").containsExactly(after.getHeader().getKeyID());
        assertThat(checks(keys, before)).isFalse();
    }

    @Test
    void aKeyThatAnOperatorRemovesSignsNothingMoreAndChecksNothing() throws Exception {
        var stolen = SignedJWT.parse(sign(keys));
        stored.deleteMany(new Document());

        assertThat(checks(keys, stolen)).isFalse();
        assertThat(SignedJWT.parse(sign(keys)).getHeader().getKeyID()).isNotEqualTo(stolen.getHeader().getKeyID());
    }

    @Test
    void onlyThePublicHalvesAreTold() throws Exception {
        sign(keys);
        var told = keys.get(new JWKSelector(new JWKMatcher.Builder().build()), null);

        assertThat(told).isNotEmpty().noneMatch(key -> key.isPrivate());
    }

    private List<String> names() {
        return keys.publicKeys().stream().map(AccessTokens.PublicKey::id).toList();
    }

    private TokenKeys instance() {
        var instance = new TokenKeys(stored, clock);
        instance.createIndexes();
        return instance;
    }

    private String sign(TokenKeys signing) {
        var now = clock.instant();
        var key = new ApiKey(new KeyId("key-01JD3Q8H4M7N6P5R4S3T2V1W0X"), new Owner("aurora-semi", null), "Mirror",
                Set.of(Scope.NEEDS, Scope.ADOPTIONS), "lin", now, now.plus(Duration.ofDays(1)), null, null);
        return signing.sign(key, now, now.plusSeconds(60));
    }

    private static boolean checks(TokenKeys checking, SignedJWT token) throws Exception {
        var named = new JWKSelector(new JWKMatcher.Builder().keyID(token.getHeader().getKeyID()).build());
        var found = checking.get(named, null);
        return !found.isEmpty() && token.verify(new ECDSAVerifier(found.getFirst().toECKey()));
    }
}
