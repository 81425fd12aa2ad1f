package org.packstd.submissions.need;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.packstd.submissions.problem.Offence;
import org.packstd.submissions.problem.Problem;
import org.packstd.submissions.proposal.Family;
import org.packstd.submissions.proposal.LocalizedText;
import org.packstd.submissions.range.Range;
import org.packstd.submissions.text.Competition;
import org.packstd.submissions.text.PlainText;

/**
 * What is needed.
 *
 * @param parameters at least one range, at most {@value #MOST_PARAMETERS}
 * @param domains    application domains, such as AUTOMOTIVE
 * @param volume     how many pieces a year, as a band; null if it was not said
 */
public record NeedStatement(LocalizedText title, @Nullable String text, Family family, List<Range> parameters,
        List<String> domains, @Nullable VolumeClass volume) {

    private static final int MOST_PARAMETERS = 30;
    private static final int MOST_DOMAINS = 20;

    public NeedStatement {
        parameters = List.copyOf(parameters);
        domains = List.copyOf(domains);
    }

    /**
     * Judged when it is stated, never when it is read: rules may become stricter.
     *
     * @throws Problem 422 for what a need must not say
     */
    void demandFit() {
        var offences = new ArrayList<Offence>();
        if (title.isEmpty()) {
            offences.add(Offence.of("/title", "text-says-something", null, "en, zh or both"));
        }
        if (parameters.isEmpty() || parameters.size() > MOST_PARAMETERS) {
            offences.add(Offence.of("/parameters", "bound", Integer.toString(parameters.size()),
                    "1 to " + MOST_PARAMETERS));
        }
        if (domains.size() > MOST_DOMAINS) {
            offences.add(Offence.of("/domains", "bound", Integer.toString(domains.size()), "at most " + MOST_DOMAINS));
        }
        words("/title/en", title.en(), offences);
        words("/title/zh", title.zh(), offences);
        words("/text", text, offences);
        if (!offences.isEmpty()) {
            throw Problem.ruleViolated(offences);
        }
    }

    private static void words(String pointer, @Nullable String text, List<Offence> offences) {
        PlainText.offence(pointer, text).ifPresent(offences::add);
        Competition.price(pointer, text).ifPresent(offences::add);
        Competition.volume(pointer, text).ifPresent(offences::add);
    }
}
