package org.packstd.submissions.committee;

import org.packstd.submissions.security.Caller;

/**
 * A person who leads a committee.
 *
 * @param subject      as in the claim {@code sub} of their tokens
 * @param organisation whom they come from
 */
public record Officer(String subject, String organisation) {

    public boolean is(Caller caller) {
        return subject.equals(caller.subject());
    }
}
