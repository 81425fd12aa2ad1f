package org.packstd.submissions.archive;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.packstd.submissions.audit.Entry;
import org.packstd.submissions.audit.Head;
import org.packstd.submissions.ballot.Ballot;
import org.packstd.submissions.permission.Hurdle;
import org.packstd.submissions.permission.Permissions;
import org.packstd.submissions.proceedings.Proceedings;
import org.packstd.submissions.problem.Problem;
import org.packstd.submissions.security.Caller;
import org.packstd.submissions.submission.Submission;
import org.packstd.submissions.submission.SubmissionId;
import org.packstd.submissions.voting.Secrecy;

/**
 * Writes the archive of a case, one part after the other and in bounded memory. The parts are read one after the other too:
 * what happens meanwhile may be in a later one only, which the times and numbers in them show.
 */
public final class ExportCase {

    private final Proceedings proceedings;
    private final List<ArchivePart> parts;
    private final TrailFile trail;
    private final Manifests manifests;
    private final Signature signature;
    private final Clock clock;

    public ExportCase(Proceedings proceedings, List<ArchivePart> parts, TrailFile trail, Manifests manifests,
            Signature signature, Clock clock) {
        this.proceedings = proceedings;
        this.parts = parts.stream().sorted(Comparator.comparing(ArchivePart::name)).toList();
        this.trail = trail;
        this.manifests = manifests;
        this.signature = signature;
        this.clock = clock;
    }

    /**
     * The submission, if the caller may have its archive now.
     *
     * @throws Problem 404 or, while a ballot is open whose votes it would tell, 409
     */
    public Submission demand(SubmissionId id, Caller caller) {
        var found = proceedings.find(id, caller);
        if (found.ballot() instanceof Ballot.Open open) {
            throw Permissions.stands(Hurdle.BALLOT_VOTES_SECRET.with(open.terms().closesAt()));
        }
        return found;
    }

    public void write(SubmissionId id, Caller caller, OutputStream out) throws IOException {
        var now = clock.instant();
        var found = demand(id, caller);
        var file = new CaseFile(out, now);
        for (var part : parts) {
            file.add(part.name(), target -> part.write(found, target));
        }
        var head = new Head[]{Head.NONE};
        var secrecy = Secrecy.of(found); // a ballot may have opened since
        Predicate<Entry> isSealed = entry -> secrecy.covers(entry)
                || Secrecy.tells(entry) && !entry.at().isBefore(now);
        file.add("trail.ndjson", // last: it tells of all the others
                target -> head[0] = trail.write(id.value(), isSealed, target));
        var manifest = manifests.encode(new Manifest(id.value(), now, head[0], file.files()));
        file.addUnlisted("manifest.json", manifest);
        file.addUnlisted("manifest.jws", signature.over(manifest).getBytes(StandardCharsets.US_ASCII));
        file.end();
    }
}
