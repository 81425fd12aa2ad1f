package org.packstd.notifications.verification;

import org.packstd.notifications.endpoint.Endpoint;
import org.packstd.notifications.endpoint.EnoughLetters;
import org.packstd.notifications.endpoint.Target;

/** Asks the readers of mail for their proof. */
public interface ConfirmationLetter {

    /**
     * Sends a letter with a link that has the token in it.
     *
     * @throws EnoughLetters    if the address gets no more letters today; nothing left
     * @throws RuntimeException if that is not possible at the moment, or nobody knows whether it was; it is tried again
     *                          later, with another token
     */
    void ask(Endpoint.Unverified endpoint, Target.Mail to, String token);
}
