package org.packstd.submissions.apikey.web;

import java.time.Duration;
import org.packstd.submissions.api.KeyTokensApi;
import org.packstd.submissions.api.model.KeyExchange;
import org.packstd.submissions.api.model.KeySet;
import org.packstd.submissions.api.model.KeyToken;
import org.packstd.submissions.api.model.PublicKey;
import org.packstd.submissions.apikey.AccessTokens;
import org.packstd.submissions.apikey.ExchangeKeys;
import org.packstd.submissions.problem.Problem;
import org.packstd.submissions.problem.ProblemType;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;

@RestController
final class KeyTokensController implements KeyTokensApi {

    private final ExchangeKeys keys;
    private final AccessTokens tokens;

    KeyTokensController(ExchangeKeys keys, AccessTokens tokens) {
        this.keys = keys;
        this.tokens = tokens;
    }

    /** Neither the key nor why it is no good is in the refusal. */
    @Override
    public ResponseEntity<KeyToken> exchangeApiKey(KeyExchange exchange) {
        var token = keys.exchange(exchange.getKey()).orElseThrow(() -> new Problem(ProblemType.UNAUTHENTICATED,
                "key: not one that is good now (expected: an API key that was neither revoked nor is over)"));
        return ResponseEntity.ok().cacheControl(CacheControl.noStore())
                .body(new KeyToken(token.text(), token.key().id().value(), token.expires())
                        .organisation(token.key().owner().organisation()));
    }

    @Override
    public ResponseEntity<KeySet> listKeyTokenKeys() {
        var all = tokens.publicKeys().stream()
                .map(key -> new PublicKey("EC", "P-256", key.x(), key.y(), key.id(), "sig", "ES256")).toList();
        return ResponseEntity.ok().cacheControl(CacheControl.maxAge(Duration.ofMinutes(1)).cachePublic())
                .body(new KeySet(all));
    }
}
