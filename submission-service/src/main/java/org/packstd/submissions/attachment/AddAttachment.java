package org.packstd.submissions.attachment;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.packstd.submissions.audit.Act;
import org.packstd.submissions.audit.Actor;
import org.packstd.submissions.proceedings.Proceedings;
import org.packstd.submissions.problem.Offence;
import org.packstd.submissions.problem.Problem;
import org.packstd.submissions.problem.ProblemType;
import org.packstd.submissions.proposal.Sponsor;
import org.packstd.submissions.security.Caller;
import org.packstd.submissions.security.Role;
import org.packstd.submissions.submission.Resting;
import org.packstd.submissions.submission.State;
import org.packstd.submissions.submission.Submission;
import org.packstd.submissions.submission.SubmissionId;

/** Takes evidence for a submission as long as its text may still change. */
public final class AddAttachment {

    private static final int HEAD_BYTES = 16;
    private static final Set<Role> OF_THE_BODY = Set.of(Role.REVIEWER, Role.SECRETARY, Role.CHAIR);
    /** What is voted on, or was, does not change; what is over needs nothing. */
    private static final Set<State> FROZEN = EnumSet.of(State.BALLOT_OPEN, State.BALLOT_CLOSED, State.RECIRCULATION,
            State.PROCEDURAL_REVIEW, State.APPROVED, State.PUBLISHED, State.REJECTED, State.WITHDRAWN, State.EXPIRED);

    private final Proceedings proceedings;
    private final Attachments attachments;
    private final Clock clock;

    public AddAttachment(Proceedings proceedings, Attachments attachments, Clock clock) {
        this.proceedings = proceedings;
        this.attachments = attachments;
        this.clock = clock;
    }

    /**
     * Whether this caller may attach something now; asked before anything of the file is read.
     *
     * @throws Problem 403, 404 or 409 if not
     */
    public void demand(SubmissionId id, Caller caller) {
        var submission = proceedings.find(id, caller);
        var ofTheBody = OF_THE_BODY.stream().anyMatch(caller::is);
        if (!ofTheBody && !isAuthor(submission, caller)) {
            throw Problem.forbidden("org: %s (expected: the proposing organisation or a co-sponsor)"
                    .formatted(caller.organisation()));
        }
        caller.requireOrganisation();
        demandUnfrozen(submission);
    }

    private static boolean isAuthor(Submission submission, Caller caller) {
        return submission.dossier().organisation().equals(caller.organisation())
                || submission.dossier().proposal().sponsors().stream()
                        .anyMatch(sponsor -> sponsor.status() == Sponsor.Status.CONFIRMED
                                && sponsor.organisation().equals(caller.organisation()));
    }

    private static void demandUnfrozen(Submission submission) {
        var state = switch (submission) {
            case Resting.OnHold hold -> hold.held().state();
            case Resting.Appealed appealed -> appealed.decided().state();
            default -> submission.state();
        };
        if (FROZEN.contains(state)) {
            throw Problem.stateForbids(
                    "state: %s (expected: a submission whose text is not frozen)".formatted(state));
        }
    }

    /**
     * Reads a file and attaches it.
     *
     * @param reserved identifier of the attachment; repeating it with the same content finds the one of the first time
     */
    public Attachment add(SubmissionId id, AttachmentKind kind, FileName name, InputStream body, String reserved,
            Caller caller) throws IOException {
        demand(id, caller);
        var head = body.readNBytes(HEAD_BYTES);
        var type = typeOf(head, name, kind);
        var incoming = new Incoming(new SequenceInputStream(new ByteArrayInputStream(head), body), type.check(name),
                clock);
        var before = attachments.find(id.value(), reserved);
        if (before.isPresent()) {
            return same(before.get(), incoming);
        }
        demandPlace(attachments.list(id.value()).size());
        var content = attachments.store(incoming);
        var now = clock.instant();
        var attachment = new Attachment(reserved, id.value(), kind, name, type, content, incoming.size(),
                incoming.sha256(), caller.requireOrganisation(), now);
        if (!attachments.add(attachment, act(attachment, caller))) {
            attachments.discard(content);
            return attachments.find(id.value(), reserved).orElseThrow(() -> full(Attachment.MOST));
        }
        return attachment;
    }

    private static FileType typeOf(byte[] head, FileName name, AttachmentKind kind) {
        if (head.length == 0) {
            throw refused("file-type", "nothing", "a file");
        }
        var type = FileType.of(head, name).orElseThrow(() -> refused("file-type", "." + name.extension(),
                "a file of a type of %s whose name says what it is".formatted(kind.types())));
        if (!kind.types().contains(type)) {
            throw refused("file-type", type.name(), "one of %s for %s".formatted(kind.types(), kind));
        }
        return type;
    }

    private static Attachment same(Attachment before, Incoming again) throws IOException {
        again.transferTo(OutputStream.nullOutputStream());
        if (!again.sha256().equals(before.sha256())) {
            throw Problem.of(ProblemType.KEY_REUSED, Offence.of("Idempotency-Key", "idempotency", before.id(),
                    "a key of its own for each file; this one came with another content before"));
        }
        return before;
    }

    private static void demandPlace(int taken) {
        if (taken >= Attachment.MOST) {
            throw full(taken);
        }
    }

    private static Problem full(int taken) {
        return Problem.stateForbids("attachments: %d (expected: fewer than %d)".formatted(taken, Attachment.MOST));
    }

    /** Names may tell of persons; the hash tells which file it was. */
    private static Act act(Attachment added, Caller caller) {
        return new Act("attachment.added", Actor.of(caller), added.addedAt(), null,
                Map.of("attachmentId", added.id(), "kind", added.kind().name(), "type", added.type().name(), "sha256",
                        added.sha256(), "size", Long.toString(added.size())));
    }

    private static Problem refused(String rule, String value, String expected) {
        return Problem.ruleViolated(List.of(Offence.of("body", rule, value, expected)));
    }
}
