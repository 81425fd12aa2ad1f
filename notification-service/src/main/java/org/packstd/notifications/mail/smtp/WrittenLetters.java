package org.packstd.notifications.mail.smtp;

import java.util.HashMap;
import org.packstd.notifications.mail.Letter;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;

/** Writes letters out, once for people who read text and once for those who read HTML. */
@Component
final class WrittenLetters {

    private final SpringTemplateEngine templates;

    WrittenLetters(SpringTemplateEngine templates) {
        this.templates = templates;
    }

    String text(Letter letter) {
        return templates.process("mail/" + letter.template() + ".txt", context(letter)).replace("\n\n\n", "\n\n")
                .strip()
                + "\n";
    }

    String html(Letter letter) {
        return templates.process("mail/" + letter.template(), context(letter));
    }

    private static Context context(Letter letter) {
        var model = new HashMap<>(letter.model());
        model.put("subject", letter.subject());
        model.put("unsubscribe", letter.unsubscribe());
        return new Context(letter.language().locale(), model);
    }
}
