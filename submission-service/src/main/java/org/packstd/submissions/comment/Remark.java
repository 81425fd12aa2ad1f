package org.packstd.submissions.comment;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.packstd.submissions.problem.Offence;
import org.packstd.submissions.proposal.LocalizedText;
import org.packstd.submissions.text.PlainText;

/**
 * What a commenter says: where, what, how much it matters, and what should become of the text.
 *
 * @param translation which language of the text is a translation; null if that is not said
 */
public record Remark(Anchor anchor, CommentType type, CommentSeverity severity, LocalizedText text,
        @Nullable Translation translation, @Nullable ProposedChange change) {

    public static final int LONGEST_TEXT = 4000;

    /** Line breaks are those of the web, and white space around a text is none of it. */
    public Remark {
        text = new LocalizedText(tidy(text.en()), tidy(text.zh()));
        change = change == null ? null : new ProposedChange(tidy(change.text()), change.patch());
    }

    public Remark(Anchor anchor, CommentType type, CommentSeverity severity, LocalizedText text,
            @Nullable ProposedChange change) {
        this(anchor, type, severity, text, null, change);
    }

    private static @Nullable String tidy(@Nullable String text) {
        return text == null ? null : text.replace("\r\n", "\n").replace('\r', '\n').strip();
    }

    /** English names of what it touches that has no place among competitors. */
    public Set<String> sensitiveWords() {
        return SensitiveWords.in(this);
    }

    /** All that is wrong with it, whatever it is about; empty if nothing is. */
    public List<Offence> offences() {
        var offences = new ArrayList<>(anchor.offences());
        if (anchor.isEmpty() && type != CommentType.GENERAL) {
            offences.add(Offence.of("/anchor", "comment-says-where", null,
                    "a pointer, clause or figure; or a comment of the type GENERAL"));
        }
        if (text.isEmpty()) {
            offences.add(Offence.of("/text", "text-says-something", null, "en, zh or both"));
        }
        sized("/text/en", text.en(), offences);
        sized("/text/zh", text.zh(), offences);
        if (translation != null) {
            judge(translation, offences);
        }
        if (change != null) {
            judge(change, offences);
        }
        return offences;
    }

    private void judge(Translation of, List<Offence> offences) {
        if (of.original() == null) {
            offences.add(Offence.of("/text/machineTranslated", "translation-of-something", "true",
                    "original too: en or zh, in which it was written"));
        } else if (text.en() == null || text.zh() == null) {
            offences.add(Offence.of("/text/original", "translation-of-something", of.original().name(),
                    "both en and zh; with one language alone, leave original out"));
        }
    }

    private static void judge(ProposedChange change, List<Offence> offences) {
        sized("/proposedChange/text", change.text(), offences);
        if (change.isEmpty()) {
            offences.add(
                    Offence.of("/proposedChange", "text-says-something", null, "a text or a patch; or leave it out"));
        }
        if (change.patch().size() > ProposedChange.MOST_OPERATIONS) {
            offences.add(Offence.of("/proposedChange/patch", "range", change.patch().size() + " operations",
                    "at most " + ProposedChange.MOST_OPERATIONS));
        }
        if (change.size() > ProposedChange.LONGEST_PATCH) {
            offences.add(Offence.of("/proposedChange/patch", "range", change.size() + " characters",
                    "at most " + ProposedChange.LONGEST_PATCH));
        }
        for (var i = 0; i < change.patch().size(); i++) {
            judge("/proposedChange/patch/" + i, change.patch().get(i), offences);
        }
    }

    private static void judge(String where, ProposedChange.Operation operation, List<Offence> offences) {
        var op = operation.op();
        if (op.needsValue() != (operation.value() != null)) {
            offences.add(Offence.of(where + "/value", "patch-syntax", operation.value(),
                    op.needsValue() ? "a value to " + op : "no value"));
        }
        if (op.needsFrom() != (operation.from() != null)) {
            offences.add(Offence.of(where + "/from", "patch-syntax", operation.from(),
                    op.needsFrom() ? "the place to " + op + " from" : "no such member"));
        }
        demandPlace(where + "/path", operation.path(), offences);
        demandPlace(where + "/from", operation.from(), offences);
    }

    private static void demandPlace(String member, @Nullable String place, List<Offence> offences) {
        if (place != null && !Anchor.isPlace(place)) {
            offences.add(Offence.of(member, "pointer-syntax", place, "a JSON pointer of at most 400 characters"));
        }
    }

    /** Checks a text for its size and for what cannot be shown. */
    private static void sized(String member, @Nullable String text, List<Offence> offences) {
        if (text != null && text.length() > LONGEST_TEXT) {
            offences.add(Offence.of(member, "range", text.length() + " characters",
                    "1 to %d characters".formatted(LONGEST_TEXT)));
        }
        PlainText.offence(member, text).ifPresent(offences::add);
    }
}
