package org.packstd.gateway.login.store;

import org.packstd.gateway.login.EndedLogins;
import org.packstd.gateway.login.LoginSettings;
import org.packstd.gateway.login.Renewals;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.server.session.CookieWebSessionIdResolver;
import org.springframework.web.server.session.DefaultWebSessionManager;
import org.springframework.web.server.session.InMemoryWebSessionStore;
import org.springframework.web.server.session.WebSessionManager;
import org.springframework.web.server.session.WebSessionStore;

/** The cookie of sessions, and the sessions of this process. */
@Configuration(proxyBeanMethods = false)
class SessionsSetUp {

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

    /** For a gateway that stands alone. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnExpression("'${gateway.login.redis:}' == ''")
    static class Alone {

        @Bean
        WebSessionStore sessions(LoginSettings settings) {
            var sessions = new InMemoryWebSessionStore();
            sessions.setMaxSessions(settings.remembered());
            return sessions;
        }

        @Bean
        Renewals renewals() {
            return new LocalRenewals();
        }

        @Bean
        EndedLogins endedLogins(LoginSettings settings) {
            return new LocalEndedLogins(settings.longest());
        }
    }
}
