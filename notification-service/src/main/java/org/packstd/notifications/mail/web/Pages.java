package org.packstd.notifications.mail.web;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import org.jspecify.annotations.Nullable;
import org.packstd.notifications.wording.Language;
import org.packstd.notifications.wording.Texts;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;

/** A page with a sentence, and a button where there is something to decide. */
@Component
final class Pages {

    private static final MediaType HTML = new MediaType("text", "html", StandardCharsets.UTF_8);

    private final SpringTemplateEngine templates;

    Pages(SpringTemplateEngine templates) {
        this.templates = templates;
    }

    /** A page that says that a link leads nowhere, in the words of these texts. */
    ResponseEntity<String> nothing(String texts, @Nullable String acceptLanguage) {
        var language = Language.preferred(acceptLanguage);
        var said = Texts.in(language);
        return page(HttpStatus.NOT_FOUND, language, said.say(texts + ".title"), said.say(texts), null);
    }

    /** @param button what it says; absent where nothing is to be decided */
    ResponseEntity<String> page(HttpStatus status, Language language, String title, String text,
            @Nullable String button) {
        var model = new HashMap<String, Object>();
        model.put("title", title);
        model.put("text", text);
        if (button != null) {
            model.put("button", button);
        }
        return ResponseEntity.status(status).contentType(HTML).cacheControl(CacheControl.noStore())
                .body(templates.process("pages/question", new Context(language.locale(), model)));
    }
}
