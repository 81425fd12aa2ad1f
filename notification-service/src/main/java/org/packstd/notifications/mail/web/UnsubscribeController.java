package org.packstd.notifications.mail.web;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.packstd.notifications.api.UnsubscribeApi;
import org.packstd.notifications.mail.Farewell;
import org.packstd.notifications.mail.Farewell.Leaving;
import org.packstd.notifications.wording.Language;
import org.packstd.notifications.wording.Texts;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;

/** Speaks {@code api-specs/rest/notifications}: the link in every letter, for people and for one click (RFC 8058). */
@RestController
final class UnsubscribeController implements UnsubscribeApi {

    private final Farewell farewell;
    private final Pages pages;

    UnsubscribeController(Farewell farewell, Pages pages) {
        this.farewell = farewell;
        this.pages = pages;
    }

    @Override
    public ResponseEntity<String> askToUnsubscribe(String token, @Nullable String acceptLanguage) {
        return switch (farewell.find(token).orElse(null)) {
            case null -> pages.nothing("unsubscribe.nothing", acceptLanguage);
            case Leaving.Already _ -> done(Language.preferred(acceptLanguage));
            case Leaving.Possible leaving -> {
                var texts = Texts.in(leaving.language());
                yield pages.page(HttpStatus.OK, leaving.language(), texts.say("unsubscribe.title"),
                        texts.say("unsubscribe.question", Map.of("types", leaving.types(), "filter", leaving.filter(),
                                "address", leaving.address())),
                        texts.say("unsubscribe.button"));
            }
        };
    }

    @Override
    public ResponseEntity<String> unsubscribe(String token, @Nullable String acceptLanguage) {
        Optional<Leaving> found = farewell.find(token);
        if (found.isEmpty()) {
            return pages.nothing("unsubscribe.nothing", acceptLanguage);
        }
        farewell.end(token);
        return done(found.get() instanceof Leaving.Possible leaving
                ? leaving.language()
                : Language.preferred(acceptLanguage));
    }

    private ResponseEntity<String> done(Language language) {
        var texts = Texts.in(language);
        return pages.page(HttpStatus.OK, language, texts.say("unsubscribe.done.title"), texts.say("unsubscribe.done"),
                null);
    }
}
