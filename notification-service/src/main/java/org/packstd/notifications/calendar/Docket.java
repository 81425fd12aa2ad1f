package org.packstd.notifications.calendar;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.packstd.notifications.calendar.Deadline.Kind;

/**
 * The deadlines of a submission.
 *
 * @param sequence  of the last step that was heard
 * @param titles    by language tag
 * @param deadlines oldest first, the last 20
 */
public record Docket(String submission, long sequence, String family, Map<String, String> titles,
        List<Deadline> deadlines) {

    private static final int MOST_DEADLINES = 20;

    public Docket {
        titles = Map.copyOf(titles);
        deadlines = List.copyOf(deadlines);
    }

    /** One of a submission of which nothing was heard. */
    public static Docket fresh(Step step) {
        return new Docket(step.submission(), 0, step.family(), step.titles(), List.of());
    }

    /** What becomes of it by the step; the same if the step was heard before. */
    public Docket hear(Step step) {
        if (step.sequence() <= sequence) {
            return this;
        }
        var changed = switch (step.type()) {
            case "enquiry.opened" -> opened(Kind.ENQUIRY, "enquiry-" + step.sequence(), step);
            case "ballot.opened", "ballot.recirculated" ->
                opened(Kind.BALLOT, "ballot-" + (step.ballot() == null ? step.sequence() : step.ballot()), step);
            case "enquiry.closed" -> each(Kind.ENQUIRY, Deadline::end);
            case "ballot.closed" -> each(Kind.BALLOT, Deadline::end);
            case "ballot.recalled" -> each(Kind.BALLOT, open -> open.callOff(step.at()));
            case "submission.held" -> each(open -> open.hold(step.at()));
            case "submission.withdrawn", "submission.rejected", "submission.expired", "submission.returned",
                    "submission.revision-requested" ->
                each(open -> open.callOff(step.at()));
            default -> moved(step);
        };
        return new Docket(submission, step.sequence(), step.family(), step.titles(), changed);
    }

    private List<Deadline> opened(Kind kind, String key, Step step) {
        var at = step.closesAt();
        if (at == null) {
            return deadlines; // from before events said until when
        }
        if (deadlines.stream().anyMatch(known -> known.key().equals(key))) {
            return deadlines.stream().map(known -> known.key().equals(key) ? known.setTo(at, step.at()) : known)
                    .toList();
        }
        var all = new ArrayList<>(deadlines);
        all.add(Deadline.set(key, kind, at, step.at()));
        return all.subList(Math.max(0, all.size() - MOST_DEADLINES), all.size());
    }

    /** Put off, or the clock goes on. */
    private List<Deadline> moved(Step step) {
        var at = step.closesAt();
        return at == null ? deadlines : each(kind(step), open -> open.setTo(at, step.at()));
    }

    private static Kind kind(Step step) {
        return "ENQUIRY".equals(step.state()) ? Kind.ENQUIRY : Kind.BALLOT;
    }

    private List<Deadline> each(Kind kind, UnaryOperator<Deadline> change) {
        return each(open -> open.kind() == kind ? change.apply(open) : open);
    }

    private List<Deadline> each(UnaryOperator<Deadline> change) {
        return deadlines.stream().map(known -> known.isOpen() ? change.apply(known) : known).toList();
    }

    /** Without the deadlines that were over before that time. */
    Docket since(Instant time) {
        var left = deadlines.stream().filter(known -> !known.at().isBefore(time)).toList();
        return new Docket(submission, sequence, family, titles, left);
    }

    /** When the last of them is; the beginning of time without any. */
    public Instant lastAt() {
        return deadlines.stream().map(Deadline::at).max(Instant::compareTo).orElse(Instant.EPOCH);
    }
}
