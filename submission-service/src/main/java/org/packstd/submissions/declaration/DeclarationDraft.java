package org.packstd.submissions.declaration;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.packstd.submissions.problem.Offence;
import org.packstd.submissions.problem.Problem;
import org.packstd.submissions.text.Competition;
import org.packstd.submissions.text.PlainText;

/**
 * What somebody wants to declare.
 *
 * @param holder needed for a third party's notice, absent otherwise
 * @param wish   what the holder is ready to do; needed when it speaks itself, absent otherwise
 */
public record DeclarationDraft(KnowledgeBasis basis, @Nullable String holder, @Nullable Wish wish,
        List<Patent> patents, List<String> clauses, List<String> parameters) {

    private static final int MOST_PATENTS = 200;
    private static final int MOST_PLACES = 100;

    /** An option in the words of the holder. */
    public record Wish(LicensingOption option, String text, boolean reciprocity, @Nullable String signedFile) {

        public Wish {
            demand(offences("", text));
        }

        private static List<Offence> offences(String pointer, String text) {
            var offences = new ArrayList<Offence>();
            PlainText.offence(pointer + "/text", text).ifPresent(offences::add);
            Competition.price(pointer + "/text", text).ifPresent(offences::add);
            return offences;
        }
    }

    public DeclarationDraft {
        patents = List.copyOf(patents);
        clauses = List.copyOf(clauses);
        parameters = List.copyOf(parameters);
        var offences = new ArrayList<Offence>();
        if (basis == KnowledgeBasis.OWN && holder != null) {
            offences.add(
                    Offence.of("/holder", "holder-fits-basis", holder, "absent: OWN is the caller's organisation"));
        }
        if (basis == KnowledgeBasis.OWN && wish == null) {
            offences.add(Offence.of("/statement", "statement-fits-basis", null, "what the holder is ready to do"));
        }
        if (basis == KnowledgeBasis.THIRD_PARTY && holder == null) {
            offences.add(Offence.of("/holder", "holder-fits-basis", null, "the organisation whose patents they are"));
        }
        if (basis == KnowledgeBasis.THIRD_PARTY && wish != null) {
            offences.add(Offence.of("/statement", "statement-fits-basis", wish.option().name(),
                    "absent: only the holder can say what it is ready to do"));
        }
        PlainText.offence("/holder", holder).ifPresent(offences::add);
        if (patents.size() > MOST_PATENTS) {
            offences.add(Offence.of("/patents", "bound", Integer.toString(patents.size()), "at most " + MOST_PATENTS));
        }
        if (clauses.size() > MOST_PLACES || parameters.size() > MOST_PLACES) {
            offences.add(Offence.of("/clauses", "bound", Integer.toString(clauses.size() + parameters.size()),
                    "at most %d clauses and as many parameters".formatted(MOST_PLACES)));
        }
        for (var i = 0; i < patents.size(); i++) {
            numbered(i, patents.get(i)).ifPresent(offences::add);
        }
        demand(offences);
    }

    private static Optional<Offence> numbered(int index, Patent patent) {
        return patent.status() == Patent.Status.UNPUBLISHED || patent.number() != null
                ? Optional.empty()
                : Optional.of(Offence.of("/patents/%d/number".formatted(index), "patent-number", null,
                        "the number, unless it is UNPUBLISHED"));
    }

    private static void demand(List<Offence> offences) {
        if (!offences.isEmpty()) {
            throw Problem.ruleViolated(offences);
        }
    }
}
