package org.packstd.submissions.committee;

import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.packstd.submissions.conditional.Versioned;
import org.packstd.submissions.problem.Problem;
import org.packstd.submissions.proposal.LocalizedText;
import org.packstd.submissions.security.Caller;
import org.packstd.submissions.security.Role;

/**
 * A committee as it is entered.
 *
 * @param id      such as jc-11
 * @param version one more with every change, from 1
 */
public record Committee(String id, CommitteeEntry entry, long version) implements Versioned<Committee> {

    /** All organisations that vote. */
    public static final Committee PLENARY = new Committee("plenary",
            new CommitteeEntry(new LocalizedText("Plenary", "全体会议"), Set.of(), null, null, null, null, null, true), 1);

    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]{0,59}");

    /** Whatever does not look like a committee cannot be entered. */
    public static String parseId(String text) {
        if (!ID.matcher(text).matches()) {
            throw Problem.malformed("committeeId", text, "small letters, digits and dashes, such as jc-11");
        }
        return text;
    }

    /** What a submission or an entry calls the committee that it names; one that names none is the plenary's. */
    public static String idOf(@Nullable String named) {
        return named == null ? PLENARY.id : named;
    }

    @Override
    public String key() {
        return id;
    }

    @Override
    public Committee withVersion(long other) {
        return new Committee(id, entry, other);
    }

    /** Its default policy; null if it names none. */
    public @Nullable String policy() {
        return entry.policy();
    }

    public boolean isPlenary() {
        return id.equals(PLENARY.id);
    }

    /** Whether something of this family is in its scope. */
    public boolean covers(String family) {
        return entry.families().isEmpty() || entry.families().contains(family);
    }

    /** Whether it leaves open who leads it; then roles alone decide. */
    public boolean namesNobody() {
        return entry.chair() == null && entry.viceChair() == null && entry.secretary() == null;
    }

    /** Whether the caller is its chair or vice-chair, or it names neither. */
    public boolean isChairedBy(Caller caller) {
        var chair = entry.chair();
        var vice = entry.viceChair();
        return chair == null && vice == null || chair != null && chair.is(caller) || vice != null && vice.is(caller);
    }

    /** Whether something of it may wait for the caller in that role: for whom it names, or anybody; never for who leads it to judge. */
    public boolean isOpenTo(Caller caller, Role role) {
        return switch (role) {
            case CHAIR -> isChairedBy(caller);
            case SECRETARY -> entry.secretary() == null || entry.secretary().is(caller);
            case CERTIFIER -> !isLedBy(caller);
            case MEMBER, REVIEWER, IPR_OFFICER, ADMIN -> true;
        };
    }

    /** Whether the caller leads it, in whatever office. */
    public boolean isLedBy(Caller caller) {
        return Stream.of(entry.chair(), entry.viceChair(), entry.secretary())
                .anyMatch(officer -> officer != null && officer.is(caller));
    }
}
