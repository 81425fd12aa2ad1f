package org.packstd.gateway.login.store;

import org.packstd.gateway.login.LoginSettings;
import org.packstd.gateway.login.Renewals;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.server.session.CookieWebSessionIdResolver;
import org.springframework.web.server.session.DefaultWebSessionManager;
import org.springframework.web.server.session.InMemoryWebSessionStore;
import org.springframework.web.server.session.WebSessionManager;
import org.springframework.web.server.session.WebSessionStore;

/** Sessions in this process. */
@Configuration(proxyBeanMethods = false)
class SessionsSetUp {

    private static final int MOST = 100_000;

    @Bean
    WebSessionManager webSessionManager(LoginSettings settings, WebSessionStore sessions) {
        var cookies = new CookieWebSessionIdResolver();
        cookies.setCookieName(settings.cookie());
        cookies.addCookieInitializer(
                cookie -> cookie.httpOnly(true).secure(settings.https()).sameSite("Lax").path("/"));
        var manager = new DefaultWebSessionManager();
        manager.setSessionIdResolver(cookies);
        manager.setSessionStore(sessions);
        return manager;
    }

    @Bean
    WebSessionStore sessions() {
        var sessions = new InMemoryWebSessionStore();
        sessions.setMaxSessions(MOST);
        return sessions;
    }

    @Bean
    Renewals renewals() {
        return new LocalRenewals();
    }
}
