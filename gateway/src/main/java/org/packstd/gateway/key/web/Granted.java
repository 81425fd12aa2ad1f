package org.packstd.gateway.key.web;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.oauth2.core.DefaultOAuth2AuthenticatedPrincipal;
import org.springframework.security.web.authentication.preauth.PreAuthenticatedAuthenticationToken;

/** What a key that is good now was exchanged for. */
record Granted(String token, String keyId, @Nullable String organisation, Instant expiresAt) {

    Granted {
        Objects.requireNonNull(token, "token"); // what is missing in an answer is null here
        Objects.requireNonNull(keyId, "keyId");
        Objects.requireNonNull(expiresAt, "expiresAt");
    }

    /** Whose quota its requests are taken from. */
    Authentication client() {
        Map<String, Object> said = new HashMap<>(Map.of("key", keyId));
        if (organisation != null) {
            said.put("org", organisation);
        }
        return new PreAuthenticatedAuthenticationToken(
                new DefaultOAuth2AuthenticatedPrincipal(keyId, said, AuthorityUtils.NO_AUTHORITIES), "",
                AuthorityUtils.NO_AUTHORITIES);
    }

    /** Without the token: this is what gets into logs. */
    @Override
    public String toString() {
        return keyId;
    }
}
