package org.packstd.gateway.login.web;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.packstd.gateway.login.LoggedIn;
import org.packstd.gateway.login.LoginSettings;
import org.springframework.stereotype.Component;
import org.springframework.web.server.WebSession;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What a session holds. All of it is text, so that a store needs none of our classes and reading it creates none. */
@Component
final class SessionContent {

    private static final String LOGIN = "login";
    private static final String BEGUN = "begun";
    private static final String CSRF = "csrf";
    /** For the way to the provider and back. */
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final int MOST_BEGUN = 5;

    private final LoginSettings settings;
    private final JsonMapper json;
    private final Clock clock;

    SessionContent(LoginSettings settings, JsonMapper json, Clock clock) {
        this.settings = settings;
        this.json = json;
        this.clock = clock;
    }

    /** The login, unless it is over. */
    Optional<LoggedIn> login(WebSession session) {
        return text(session, LOGIN).map(text -> json.readValue(text, LoggedIn.class))
                .filter(login -> login.since().plus(settings.longest()).isAfter(clock.instant()));
    }

    void keep(WebSession session, LoggedIn login) {
        session.getAttributes().put(LOGIN, json.writeValueAsString(login));
        session.setMaxIdleTime(settings.idle());
    }

    void end(WebSession session) {
        session.getAttributes().remove(LOGIN);
        session.getAttributes().remove(CSRF);
    }

    /** Several, since people log in with several pages open. */
    List<BegunLogin> begun(WebSession session) {
        var earliest = clock.instant().minus(PATIENCE);
        return text(session, BEGUN).map(text -> json.readValue(text, new TypeReference<List<BegunLogin>>() {
        })).orElse(List.of()).stream().filter(login -> login.at().isAfter(earliest)).toList();
    }

    void begin(WebSession session, BegunLogin login) {
        if (text(session, LOGIN).isEmpty()) {
            session.setMaxIdleTime(PATIENCE);
        }
        var all = new ArrayList<>(begun(session));
        all.add(login);
        keepBegun(session, all.subList(Math.max(0, all.size() - MOST_BEGUN), all.size()));
    }

    void forget(WebSession session, BegunLogin login) {
        keepBegun(session, begun(session).stream().filter(other -> !other.state().equals(login.state())).toList());
    }

    private void keepBegun(WebSession session, List<BegunLogin> logins) {
        session.getAttributes().put(BEGUN, json.writeValueAsString(logins));
    }

    Optional<String> csrf(WebSession session) {
        return text(session, CSRF);
    }

    void csrf(WebSession session, @Nullable String token) {
        if (token == null) {
            session.getAttributes().remove(CSRF);
        } else {
            session.getAttributes().put(CSRF, token);
        }
    }

    private static Optional<String> text(WebSession session, String name) {
        return Optional.ofNullable(session.getAttribute(name));
    }
}
