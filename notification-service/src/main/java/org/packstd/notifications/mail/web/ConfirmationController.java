package org.packstd.notifications.mail.web;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.packstd.notifications.api.MailConfirmationsApi;
import org.packstd.notifications.endpoint.Endpoint;
import org.packstd.notifications.endpoint.Target;
import org.packstd.notifications.verification.VerifyEndpoints;
import org.packstd.notifications.wording.Language;
import org.packstd.notifications.wording.Texts;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;

/** Speaks {@code api-specs/rest/notifications}: the link in the letter that asks whether an address may be written to. */
@RestController
final class ConfirmationController implements MailConfirmationsApi {

    private final VerifyEndpoints verification;
    private final Pages pages;

    ConfirmationController(VerifyEndpoints verification, Pages pages) {
        this.verification = verification;
        this.pages = pages;
    }

    @Override
    public ResponseEntity<String> askToConfirmMail(String token, @Nullable String acceptLanguage) {
        return verification.waitingFor(token).<ResponseEntity<String>>map(endpoint -> {
            var language = language(endpoint, acceptLanguage);
            var texts = Texts.in(language);
            return pages.page(HttpStatus.OK, language, texts.say("confirm.subject"),
                    texts.say("confirm.question", Map.of("organisation", endpoint.registration().organisation(),
                            "address", address(endpoint))),
                    texts.say("confirm.button"));
        }).orElseGet(() -> pages.nothing("confirm.nothing", acceptLanguage));
    }

    @Override
    public ResponseEntity<String> confirmMail(String token, @Nullable String acceptLanguage) {
        return verification.confirm(token).map(endpoint -> {
            var language = language(endpoint, acceptLanguage);
            var texts = Texts.in(language);
            return pages.page(HttpStatus.OK, language, texts.say("confirm.done.title"),
                    texts.say("confirm.done", Map.of("address", address(endpoint))), null);
        }).orElseGet(() -> pages.nothing("confirm.nothing", acceptLanguage));
    }

    private static Language language(Endpoint endpoint, @Nullable String acceptLanguage) {
        return endpoint.registration().target() instanceof Target.Mail mail
                ? Language.valueOf(mail.language().name())
                : Language.preferred(acceptLanguage);
    }

    private static String address(Endpoint endpoint) {
        return endpoint.registration().target() instanceof Target.Mail mail ? mail.address() : "";
    }
}
