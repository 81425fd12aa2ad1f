package org.packstd.submissions.need;

import java.time.Instant;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;
import org.packstd.submissions.problem.Offence;
import org.packstd.submissions.problem.Problem;
import org.packstd.submissions.text.Competition;
import org.packstd.submissions.text.HttpsLink;
import org.packstd.submissions.text.PlainText;

/**
 * A research result that may help to answer a need.
 *
 * @param link       where people can read it; never followed from here
 * @param attachment identifier of a file that was handed in, if it was
 */
public record Offer(String id, NeedId need, String organisation, String title, String summary, @Nullable String link,
        @Nullable String attachment, Instant at) {

    /**
     * Judged when it is made, never when it is read: rules may become stricter.
     *
     * @throws Problem 422 for what an offer must not say
     */
    void demandFit() {
        var offences = new ArrayList<Offence>();
        PlainText.offence("/title", title).ifPresent(offences::add);
        PlainText.offence("/abstract", summary).ifPresent(offences::add);
        Competition.price("/title", title).ifPresent(offences::add);
        Competition.price("/abstract", summary).ifPresent(offences::add);
        if (link != null) {
            HttpsLink.offence("/link", link).ifPresent(offences::add);
        }
        if (!offences.isEmpty()) {
            throw Problem.ruleViolated(offences);
        }
    }
}
