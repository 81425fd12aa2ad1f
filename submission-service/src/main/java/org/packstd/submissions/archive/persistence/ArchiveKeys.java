package org.packstd.submissions.archive.persistence;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.packstd.submissions.archive.PublicKeys;
import org.packstd.submissions.archive.Signature;
import org.packstd.submissions.once.Once;

/**
 * ES256 with the key of a file or, without one, with a key that the first instance to need it makes and stores. The public
 * halves of both are told, so that archives of before can be checked after a key file was given.
 */
final class ArchiveKeys implements Signature, PublicKeys {

    private static final String CURRENT = "current";

    private final MongoCollection<Document> keys;
    private final @Nullable ECKey ofFile;

    /** @param file a private EC key of curve P-256 as a JWK (RFC 7517); null for a key in the database */
    ArchiveKeys(MongoCollection<Document> keys, @Nullable Path file) {
        this.keys = keys;
        this.ofFile = file == null ? null : read(file);
    }

    @Override
    public String over(byte[] content) {
        try {
            var key = ofFile == null ? stored() : ofFile;
            var header = new JWSHeader.Builder(JWSAlgorithm.ES256).keyID(key.getKeyID()).build();
            var signed = new JWSObject(header, new Payload(content));
            signed.sign(new ECDSASigner(key));
            return signed.serialize(true);
        } catch (JOSEException unusable) {
            throw new IllegalStateException("the key cannot sign", unusable);
        }
    }

    @Override
    public List<PublicKeys.Key> all() {
        var all = new ArrayList<ECKey>();
        if (ofFile != null) {
            all.add(ofFile);
        }
        var stored = keys.find(eq(CURRENT)).first();
        if (stored != null) {
            all.add(parse(stored));
        } else if (ofFile == null) {
            all.add(stored());
        }
        return all.stream().map(key -> new PublicKeys.Key(key.getKeyID(), key.getX().toString(),
                key.getY().toString())).distinct().toList();
    }

    private ECKey stored() {
        var stored = keys.find(eq(CURRENT)).first();
        if (stored != null) {
            return parse(stored);
        }
        try {
            var fresh = named(new ECKeyGenerator(Curve.P_256).generate());
            var isFirst = Once.insert(keys, new Document("_id", CURRENT).append("jwk", fresh.toJSONString()));
            return isFirst ? fresh : stored();
        } catch (JOSEException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    private static ECKey parse(Document stored) {
        try {
            return ECKey.parse(Objects.requireNonNull(stored.getString("jwk"), "jwk"));
        } catch (ParseException broken) {
            throw new IllegalStateException("archiveKeys: not a JWK", broken);
        }
    }

    private static ECKey read(Path file) {
        try {
            var key = ECKey.parse(Files.readString(file));
            if (!key.isPrivate() || !Curve.P_256.equals(key.getCurve())) {
                throw new IllegalStateException(
                        "submissions.archive.key-file: %s (expected: a private key of curve P-256)".formatted(file));
            }
            return named(key);
        } catch (ParseException | JOSEException broken) {
            throw new IllegalStateException("submissions.archive.key-file: %s (expected: a JWK)".formatted(file),
                    broken);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Named by its thumbprint (RFC 7638): the same key has the same name everywhere. */
    private static ECKey named(ECKey key) throws JOSEException {
        return new ECKey.Builder(key).keyIDFromThumbprint().keyUse(KeyUse.SIGNATURE).algorithm(JWSAlgorithm.ES256)
                .build();
    }
}
