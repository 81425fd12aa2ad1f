package org.packstd.notifications.endpoint.persistence;

import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.packstd.notifications.signing.SealedSecret;
import org.packstd.notifications.signing.WebhookKeys;
import org.packstd.notifications.signing.WebhookKeys.KeyPair;
import org.packstd.notifications.signing.WebhookKeys.Retiring;
import org.packstd.notifications.signing.WebhookKeys.Secret;

/** Field names of the keys of a webhook, which are sealed. */
final class KeysDocument {

    private KeysDocument() {}

    static Document write(WebhookKeys keys) {
        var document = new Document("current", write(keys.current())).append("retiring", keys.retiring().stream()
                .map(old -> write(old.secret()).append("until", Date.from(old.until()))).toList());
        if (keys.asymmetric() != null) {
            document.append("privateKey", keys.asymmetric().privateKey().text())
                    .append("publicKey", keys.asymmetric().publicKey());
        }
        return document;
    }

    private static Document write(Secret secret) {
        var document = new Document("sealed", secret.sealed().text());
        return secret.rotation() == null ? document : document.append("rotation", secret.rotation());
    }

    /** @param endpoint with {@code secret} instead if it is from the time before secrets could be replaced */
    static WebhookKeys read(Document endpoint) {
        var keys = endpoint.get("keys", Document.class);
        if (keys == null) {
            return new WebhookKeys(new Secret(new SealedSecret(endpoint.getString("secret")), null), List.of(), null);
        }
        var retiring = keys.getList("retiring", Document.class).stream()
                .map(old -> new Retiring(secret(old), old.getDate("until").toInstant())).toList();
        var publicKey = keys.getString("publicKey");
        var asymmetric = publicKey == null
                ? null
                : new KeyPair(new SealedSecret(keys.getString("privateKey")), publicKey);
        return new WebhookKeys(secret(keys.get("current", Document.class)), retiring, asymmetric);
    }

    private static Secret secret(Document document) {
        return new Secret(new SealedSecret(document.getString("sealed")), document.getString("rotation"));
    }
}
