package org.packstd.submissions.likeness;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.packstd.submissions.page.Cursor;
import org.packstd.submissions.problem.Problem;
import org.packstd.submissions.proceedings.Proceedings;
import org.packstd.submissions.proposal.LocalizedText;
import org.packstd.submissions.security.Caller;
import org.packstd.submissions.security.Role;
import org.packstd.submissions.submission.Overview;
import org.packstd.submissions.submission.Submission;
import org.packstd.submissions.submission.SubmissionId;
import org.packstd.submissions.submission.Submissions;

/** Finds what may say the same, for those who take a submission up or send it back. */
public final class FindSimilar {

    /** Compared by their titles, the newest submissions and the first standards of the family. */
    static final int MOST_COMPARED = 1000;

    private static final int PAGE = 200;
    private static final int LISTED = 20;
    /** Half of the words. */
    private static final int MUCH = 50;

    private final Proceedings proceedings;
    private final Submissions submissions;
    private final Catalogue catalogue;

    public FindSimilar(Proceedings proceedings, Submissions submissions, Catalogue catalogue) {
        this.proceedings = proceedings;
        this.submissions = submissions;
        this.catalogue = catalogue;
    }

    /**
     * What was found, at most 20 of each, the likest first.
     *
     * @param standards null if the catalogue could not be asked
     * @param complete  false if there are more of the family than were compared by their titles
     */
    public record Similar(List<LikeSubmission> submissions, @Nullable List<LikeStandard> standards, boolean complete) {}

    /** @param likeness of the titles, from 0 to 100 */
    public record LikeSubmission(Overview submission, Set<Ground> grounds, int likeness) {}

    /** @param likeness of the titles, from 0 to 100 */
    public record LikeStandard(Catalogue.Entry standard, int likeness) {}

    /** @throws Problem 403 for others than secretary and chair, and 404 */
    public Similar find(SubmissionId id, Caller caller) {
        var found = proceedings.find(id, caller);
        if (!caller.is(Role.SECRETARY) && !caller.is(Role.CHAIR)) {
            throw Problem.forbidden("role: %s (expected: secretary or chair)".formatted(caller.roles()));
        }
        var grounds = new LinkedHashMap<SubmissionId, LikeSubmission>();
        var all = gather(found, grounds);
        var like = grounds.values().stream().filter(each -> !each.submission().id().equals(id))
                .sorted(Comparator.comparing((LikeSubmission each) -> each.grounds().iterator().next())
                        .thenComparing(Comparator.comparingInt(LikeSubmission::likeness).reversed()))
                .limit(LISTED).toList();
        var proposal = found.dossier().proposal();
        var known = catalogue.ofFamily(proposal.family(), MOST_COMPARED);
        var complete = all && known.map(Catalogue.Listing::complete).orElse(true);
        return new Similar(like, known.map(listing -> standards(listing, found)).orElse(null), complete);
    }

    /** Returns whether all of the family were compared. */
    private boolean gather(Submission found, Map<SubmissionId, LikeSubmission> grounds) {
        var proposal = found.dossier().proposal();
        var title = proposal.title();
        var report = found.report();
        Optional.ofNullable(report == null ? null : report.contentHash())
                .ifPresent(hash -> submissions.withText(hash, LISTED + 1)
                        .forEach(same -> note(same, Ground.SAME_TEXT, title, grounds)));
        Optional.ofNullable(proposal.target())
                .ifPresent(target -> submissions.withTarget(target.designation(), LISTED + 1)
                        .forEach(same -> note(same, Ground.SAME_TARGET, title, grounds)));
        Cursor cursor = null;
        for (var compared = 0; compared < MOST_COMPARED; compared += PAGE) {
            var page = submissions.list(new Submissions.Filter(null, proposal.family(), null, null), cursor, PAGE);
            page.items().stream().filter(each -> Titles.likeness(each.title(), title) >= MUCH)
                    .forEach(each -> note(each, Ground.TITLE, title, grounds));
            cursor = page.next();
            if (cursor == null) {
                return true;
            }
        }
        return false;
    }

    private static void note(Overview like, Ground ground, LocalizedText title,
            Map<SubmissionId, LikeSubmission> grounds) {
        var one = new LikeSubmission(like, EnumSet.of(ground), Titles.likeness(like.title(), title));
        grounds.merge(like.id(), one, (before, _) -> {
            var both = EnumSet.copyOf(before.grounds());
            both.add(ground);
            return new LikeSubmission(like, both, one.likeness());
        });
    }

    /** Without the standard that it is about, to which it is meant to be alike. */
    private static List<LikeStandard> standards(Catalogue.Listing listing, Submission found) {
        var proposal = found.dossier().proposal();
        var target = proposal.target();
        var like = new ArrayList<LikeStandard>();
        for (var entry : listing.entries()) {
            var likeness = Titles.likeness(entry.title(), proposal.title());
            if (likeness >= MUCH && (target == null || !target.designation().equals(entry.designation()))) {
                like.add(new LikeStandard(entry, likeness));
            }
        }
        return like.stream().sorted(Comparator.comparingInt(LikeStandard::likeness).reversed()).limit(LISTED).toList();
    }
}
