package org.packstd.local.identity;

import java.util.List;
import java.util.stream.Stream;
import org.packstd.local.identity.IdentitySettings.Machine;
import org.packstd.local.identity.IdentitySettings.Person;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;

/**
 * Who may ask for tokens: the portal for the people who log in there, programs for themselves, and one terminal client
 * for each person.
 *
 * <p>Terminal clients exist because OAuth 2.1 has no password grant any more, and a script has no browser to log in with.
 * {@code lin-cli} proves itself by its secret (client credentials) and its token speaks for {@code lin}.
 */
@Configuration(proxyBeanMethods = false)
class Clients {
    private static final List<String> GATEWAY_HOSTS = List.of("localhost", "127.0.0.1");

    @Bean
    RegisteredClientRepository registeredClients(IdentitySettings settings) {
        var tokens = TokenSettings.builder().accessTokenTimeToLive(settings.tokenLifetime()).build();
        var terminals = settings.people().stream().map(Clients::terminal);
        var machines = settings.machines().stream().map(Clients::machine);
        var clients = Stream.of(Stream.of(portal(settings.gatewayPort())), terminals, machines)
                .flatMap(all -> all)
                .map(client -> client.tokenSettings(tokens).build());
        return new InMemoryRegisteredClientRepository(clients.toList());
    }

    private static RegisteredClient.Builder portal(int port) {
        return confidential("portal", "demo-portal")
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_POST)
                .clientSettings(
                        ClientSettings.builder().requireProofKey(true).requireAuthorizationConsent(false).build())
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .authorizationGrantType(AuthorizationGrantType.REFRESH_TOKEN)
                .redirectUris(uris -> GATEWAY_HOSTS
                        .forEach(host -> uris.add("http://" + host + ":" + port + "/login/oauth2/code/packstd")))
                .postLogoutRedirectUris(
                        uris -> GATEWAY_HOSTS.forEach(host -> uris.add("http://" + host + ":" + port + "/")))
                .scope(OidcScopes.OPENID)
                .scope(OidcScopes.PROFILE);
    }

    private static RegisteredClient.Builder terminal(Person person) {
        return confidential(person.terminal(), person.password())
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .scope(OidcScopes.PROFILE);
    }

    private static RegisteredClient.Builder machine(Machine machine) {
        return confidential(machine.id(), machine.secret())
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .scopes(scopes -> scopes.addAll(machine.scopes()));
    }

    private static RegisteredClient.Builder confidential(String id, String secret) {
        return RegisteredClient.withId(id)
                .clientId(id)
                .clientSecret("{noop}" + secret)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC);
    }
}
