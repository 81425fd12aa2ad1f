package org.packstd.submissions.apikey.persistence;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.packstd.submissions.apikey.ApiKey;
import org.packstd.submissions.apikey.KeyId;
import org.packstd.submissions.apikey.Owner;
import org.packstd.submissions.apikey.Scope;

/** Keys as documents. The hash is in the document only, and never read from it. */
final class KeyDocument {

    static final String HASH = "hash";
    static final String PLACE = "place";
    static final String EXPIRES_AT = "expiresAt";
    static final String REVOKED_AT = "revokedAt";
    static final String USED_AT = "usedAt";
    static final String FORGET_AT = "forgetAt";

    private static final String ORGANISATION = "organisation";
    private static final String PERSON = "person";

    private KeyDocument() {}

    static Document encode(ApiKey key, String hash) {
        var document = new Document("_id", key.id().value()).append(HASH, hash);
        var owner = key.owner();
        document.append(owner.organisation() == null ? PERSON : ORGANISATION,
                owner.organisation() == null ? owner.person() : owner.organisation());
        return document.append("name", key.name())
                .append("scopes", key.scopes().stream().map(Scope::claim).sorted().toList())
                .append("createdBy", key.createdBy()).append("createdAt", Date.from(key.createdAt()))
                .append(EXPIRES_AT, Date.from(key.expiresAt()));
    }

    /** Organisations and persons of the same name are different owners. */
    static String encode(Owner owner) {
        return owner.organisation() == null ? "person:" + owner.person() : "organisation:" + owner.organisation();
    }

    static ApiKey decode(Document stored) {
        var scopes = stored.getList("scopes", String.class, List.of()).stream().map(Scope::of)
                .flatMap(Optional::stream).collect(Collectors.toUnmodifiableSet());
        return new ApiKey(new KeyId(text(stored, "_id")),
                new Owner(stored.getString(ORGANISATION), stored.getString(PERSON)), text(stored, "name"), scopes,
                text(stored, "createdBy"), Objects.requireNonNull(instant(stored, "createdAt")),
                Objects.requireNonNull(instant(stored, EXPIRES_AT)), instant(stored, USED_AT),
                instant(stored, REVOKED_AT));
    }

    private static String text(Document stored, String field) {
        return Objects.requireNonNull(stored.getString(field), field);
    }

    private static @Nullable Instant instant(Document stored, String field) {
        var date = stored.getDate(field);
        return date == null ? null : date.toInstant();
    }
}
