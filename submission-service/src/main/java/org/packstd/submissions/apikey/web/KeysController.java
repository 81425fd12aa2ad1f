package org.packstd.submissions.apikey.web;

import java.net.URI;
import java.util.Set;
import java.util.stream.Collectors;
import org.packstd.submissions.api.KeysApi;
import org.packstd.submissions.api.model.ApiKey;
import org.packstd.submissions.api.model.ApiKeyList;
import org.packstd.submissions.api.model.ApiKeyRequest;
import org.packstd.submissions.api.model.ApiKeyScope;
import org.packstd.submissions.apikey.ApiKeys;
import org.packstd.submissions.apikey.KeyId;
import org.packstd.submissions.apikey.OwnKeys;
import org.packstd.submissions.apikey.Scope;
import org.packstd.submissions.idempotency.IdempotencyKeys;
import org.packstd.submissions.security.Caller;
import org.packstd.submissions.submission.SubmissionIds;
import org.packstd.submissions.web.Answers;
import org.packstd.submissions.web.ApiPath;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;

@RestController
final class KeysController implements KeysApi {

    private final OwnKeys keys;
    private final IdempotencyKeys repeated;
    private final SubmissionIds ids;

    KeysController(OwnKeys keys, IdempotencyKeys repeated, SubmissionIds ids) {
        this.keys = keys;
        this.repeated = repeated;
        this.ids = ids;
    }

    @Override
    public ResponseEntity<ApiKeyList> listApiKeys() {
        var own = keys.list(Caller.current()).stream().map(KeysController::represent).toList();
        return Answers.ok().body(new ApiKeyList(own, ApiKeys.MOST));
    }

    /** Nobody on the way keeps it: the secret is in it. */
    @Override
    public ResponseEntity<ApiKey> createApiKey(String idempotencyKey, ApiKeyRequest request) {
        var caller = Caller.current();
        var ends = request.getExpiresAt();
        keys.demandFit(request.getName(), ends);
        var id = KeyId.parse(repeated.reserve(caller, "createApiKey", idempotencyKey, request,
                () -> "key-" + ids.ulid()));
        var made = keys.make(id, request.getName(), scopes(request.getScopes()), ends, caller);
        var secret = made.secret();
        return ResponseEntity.created(URI.create(ApiPath.BASE + "/api-keys/" + id)).cacheControl(CacheControl.noStore())
                .body(represent(made.key()).secret(secret == null ? null : secret.text()));
    }

    @Override
    public ResponseEntity<Void> revokeApiKey(String id) {
        keys.revoke(KeyId.parse(id), Caller.current());
        return ResponseEntity.noContent().build();
    }

    private static Set<Scope> scopes(Set<ApiKeyScope> asked) {
        return asked.stream().map(scope -> Scope.of(scope.getValue()).orElseThrow())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static ApiKey represent(org.packstd.submissions.apikey.ApiKey key) {
        var scopes = key.scopes().stream().sorted().map(scope -> ApiKeyScope.fromValue(scope.claim())).toList();
        return new ApiKey(key.id().value(), key.name(), scopes, key.createdBy(), key.createdAt(), key.expiresAt())
                .lastUsedAt(key.usedAt());
    }
}
