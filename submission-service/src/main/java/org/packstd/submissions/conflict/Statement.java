package org.packstd.submissions.conflict;

import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.packstd.submissions.conditional.Versioned;

/**
 * What a person says of their own interest in a submission.
 *
 * @param subject      of their tokens
 * @param organisation whom they acted for when they said it
 * @param grounds      none if they say that they have no conflict
 * @param version      one more with every change, from 1
 */
public record Statement(String submission, String subject, @Nullable String organisation, Set<Ground> grounds,
        @Nullable String text, Instant at, long version) implements Versioned<Statement> {

    public Statement {
        grounds = Set.copyOf(grounds);
    }

    public static String key(String submission, String subject) {
        return submission + "|" + subject;
    }

    @Override
    public String key() {
        return key(submission, subject);
    }

    @Override
    public Statement withVersion(long other) {
        return new Statement(submission, subject, organisation, grounds, text, at, other);
    }

    boolean saysTheSameAs(Statement other) {
        return grounds.equals(other.grounds) && Objects.equals(text, other.text)
                && Objects.equals(organisation, other.organisation);
    }
}
