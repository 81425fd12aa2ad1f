package org.packstd.gateway.login.web;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.packstd.gateway.login.ReturnPath;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;

/**
 * Somebody is on the way to the provider.
 *
 * @param state      by which they are known when they come back
 * @param attributes what is compared then: the proof of PKCE, the nonce
 * @param back       the path to go on to
 */
record BegunLogin(String state, String authorization, String client, String redirect, Set<String> scopes,
        Map<String, String> attributes, String back, Instant at) {

    static BegunLogin of(OAuth2AuthorizationRequest request, ReturnPath back, Instant now) {
        var attributes = new HashMap<String, String>();
        request.getAttributes().forEach((name, value) -> attributes.put(name, String.valueOf(value)));
        return new BegunLogin(Objects.requireNonNull(request.getState()), request.getAuthorizationUri(),
                request.getClientId(), Objects.requireNonNull(request.getRedirectUri()), request.getScopes(),
                attributes, back.value(), now);
    }

    OAuth2AuthorizationRequest request() {
        return OAuth2AuthorizationRequest.authorizationCode().state(state).authorizationUri(authorization)
                .clientId(client).redirectUri(redirect).scopes(scopes)
                .attributes(all -> all.putAll(attributes)).build();
    }
}
