package org.packstd.notifications.mail.smtp;

import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.packstd.notifications.mail.Post.Outcome;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;

/** What the mail server said, found in the failures that Spring and Jakarta Mail make of it. */
final class SmtpAnswer {

    static final int TAKEN = 250;
    private static final int NOT_FOR_US = 535;

    private SmtpAnswer() {}

    static Outcome in(MailException failed) {
        if (failed instanceof MailAuthenticationException) {
            return new Outcome.Answered(NOT_FOR_US);
        }
        if (failed instanceof MailSendException sent) {
            for (var each : sent.getMessageExceptions()) {
                var code = codeBehind(each);
                if (code > 0) {
                    return new Outcome.Answered(code);
                }
            }
        }
        var code = codeBehind(failed);
        return code > 0 ? new Outcome.Answered(code) : new Outcome.Unanswered("the mail server does not answer");
    }

    /** Jakarta Mail chains its failures by what it calls the next one, which is also the cause. */
    private static int codeBehind(Throwable failed) {
        for (Throwable failure = failed; failure != null; failure = failure.getCause()) {
            var code = code(failure);
            if (code > 0) {
                return code;
            }
        }
        return 0;
    }

    private static int code(Throwable failure) {
        return switch (failure) {
            case SMTPAddressFailedException address -> address.getReturnCode();
            case SMTPSenderFailedException sender -> sender.getReturnCode();
            case SMTPSendFailedException sending -> sending.getReturnCode();
            default -> 0;
        };
    }
}
