package org.packstd.submissions.ballot;

import java.util.regex.Pattern;
import org.packstd.submissions.problem.Problem;

/**
 * Name of a ballot: the submission, and which of its ballots.
 *
 * @param submission identifier of the submission
 * @param round      from 1
 */
public record BallotId(String submission, int round) {

    private static final Pattern SYNTAX = Pattern.compile("(.{1,70})-b([1-9][0-9]{0,3})");

    /** Whatever does not look like a ballot does not exist. */
    public static BallotId parse(String text) {
        var match = SYNTAX.matcher(text);
        if (!match.matches()) {
            throw unknown(text);
        }
        return new BallotId(match.group(1), Integer.parseInt(match.group(2)));
    }

    public static Problem unknown(String text) {
        return Problem.notFound("ballotId", text, "a ballot that you may see");
    }

    @Override
    public String toString() {
        return submission + "-b" + round;
    }
}
