package org.packstd.submissions.apikey.persistence;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;

import com.mongodb.MongoException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.RemoteKeySourceException;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.packstd.submissions.apikey.AccessTokens;
import org.packstd.submissions.apikey.ApiKey;
import org.packstd.submissions.apikey.Scope;
import org.packstd.submissions.index.Indexed;
import org.packstd.submissions.once.Once;

/**
 * ES256 with a key for each week, which the first instance to need it makes and all share: {@code _id} is the week. A key
 * stays for an hour after its week, much longer than any token of it lasts, so that nothing is refused at the turn. An
 * operator who removes a document has the next token signed with a new key.
 */
final class TokenKeys implements AccessTokens, JWKSource<SecurityContext>, Indexed {

    private static final Duration SIGNS_FOR = Duration.ofDays(7);
    private static final Duration CHECKS_LONGER = Duration.ofHours(1);
    private static final String AUDIENCE = "packstd";
    private static final String UNTIL = "until";
    private static final int MOST = 10;

    private final MongoCollection<Document> keys;
    private final Clock clock;

    TokenKeys(MongoCollection<Document> keys, Clock clock) {
        this.keys = keys;
        this.clock = clock;
    }

    @Override
    public void createIndexes() {
        keys.createIndex(Indexes.ascending(UNTIL), new IndexOptions().expireAfter(0L, TimeUnit.SECONDS));
    }

    @Override
    public String sign(ApiKey key, Instant issued, Instant expires) {
        var signing = signing(issued);
        var claims = new JWTClaimsSet.Builder().issuer(ISSUER).audience(AUDIENCE).subject(key.id().value())
                .claim("org", key.owner().organisation())
                .claim("scope", key.scopes().stream().map(Scope::claim).sorted().collect(Collectors.joining(" ")))
                .issueTime(Date.from(issued)).expirationTime(Date.from(expires)).build();
        var token = new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.ES256).keyID(signing.getKeyID()).build(), claims);
        try {
            token.sign(new ECDSASigner(signing));
            return token.serialize();
        } catch (JOSEException unusable) {
            throw new IllegalStateException("the key cannot sign", unusable);
        }
    }

    @Override
    public List<PublicKey> publicKeys() {
        signing(clock.instant()); // so that there is one before the first token
        return good().stream().map(key -> new PublicKey(key.getKeyID(), key.getX().toString(), key.getY().toString()))
                .toList();
    }

    /**
     * For this service itself, which need not ask over HTTP.
     *
     * @throws RemoteKeySourceException while the database is away; the token may well be right
     */
    @Override
    public List<JWK> get(JWKSelector wanted, @Nullable SecurityContext context) throws RemoteKeySourceException {
        try {
            return wanted.select(new JWKSet(good().stream().<JWK>map(ECKey::toPublicJWK).toList()));
        } catch (MongoException away) {
            throw new RemoteKeySourceException("the keys of tokens cannot be read", away);
        }
    }

    /** The index that removes what is over comes late. */
    private List<ECKey> good() {
        return keys.find(gt(UNTIL, Date.from(clock.instant()))).limit(MOST).map(TokenKeys::parse)
                .into(new ArrayList<>());
    }

    private ECKey signing(Instant now) {
        var week = now.toEpochMilli() / SIGNS_FOR.toMillis();
        var id = "week-" + week;
        var stored = keys.find(eq("_id", id)).first();
        if (stored == null) {
            var ends = Instant.ofEpochMilli((week + 1) * SIGNS_FOR.toMillis());
            Once.insert(keys, new Document("_id", id).append("jwk", fresh().toJSONString())
                    .append(UNTIL, Date.from(ends.plus(CHECKS_LONGER))));
            stored = keys.find(eq("_id", id)).first(); // ours, or that of who was quicker
        }
        return parse(Objects.requireNonNull(stored, id));
    }

    /** Named by its thumbprint (RFC 7638): another key never has the same name. */
    private static ECKey fresh() {
        try {
            return new ECKeyGenerator(Curve.P_256).keyIDFromThumbprint(true).keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.ES256).generate();
        } catch (JOSEException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    private static ECKey parse(Document stored) {
        try {
            return ECKey.parse(Objects.requireNonNull(stored.getString("jwk"), "jwk"));
        } catch (ParseException broken) {
            throw new IllegalStateException("keyTokenKeys: not a JWK", broken);
        }
    }
}
