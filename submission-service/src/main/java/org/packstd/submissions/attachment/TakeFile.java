package org.packstd.submissions.attachment;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.packstd.submissions.permission.Hurdle;
import org.packstd.submissions.permission.Permissions;
import org.packstd.submissions.problem.Offence;
import org.packstd.submissions.problem.Problem;
import org.packstd.submissions.problem.ProblemType;

/** Reads a file a piece at a time, sees that it is what it says, and keeps it. */
public final class TakeFile {

    private static final int HEAD_BYTES = 16;

    private final Attachments attachments;
    private final Clock clock;

    public TakeFile(Attachments attachments, Clock clock) {
        this.attachments = attachments;
        this.clock = clock;
    }

    /**
     * A file as it is offered.
     *
     * @param reserved     identifier of the attachment; repeating it with the same content finds the one of the first time
     * @param organisation whose member attaches it
     */
    record Offered(AttachmentKind kind, FileName name, InputStream body, String reserved, String organisation) {}

    Attachment take(Subject subject, Offered file, Host host) throws IOException {
        host.demand();
        var head = file.body().readNBytes(HEAD_BYTES);
        var type = typeOf(head, file.name(), file.kind());
        var incoming = new Incoming(new SequenceInputStream(new ByteArrayInputStream(head), file.body()),
                type.check(file.name()), clock);
        var before = attachments.find(subject, file.reserved());
        if (before.isPresent()) {
            return same(before.get(), incoming);
        }
        demandPlace(subject, attachments.list(subject).size());
        var content = attachments.store(incoming);
        var attachment = new Attachment(file.reserved(), subject, file.kind(), file.name(), type, content,
                incoming.size(), incoming.sha256(), file.organisation(), clock.instant());
        if (!keep(attachment, host)) {
            attachments.discard(content);
            return attachments.find(subject, file.reserved()).orElseThrow(() -> full(subject, subject.most()));
        }
        return attachment;
    }

    private boolean keep(Attachment attachment, Host host) {
        try {
            host.demand();
        } catch (Problem tooLate) {
            attachments.discard(attachment.content());
            throw tooLate;
        }
        return attachments.add(attachment, host.act(attachment));
    }

    private static FileType typeOf(byte[] head, FileName name, AttachmentKind kind) {
        if (head.length == 0) {
            throw refused("nothing", "a file");
        }
        var type = FileType.of(head, name).orElseThrow(() -> refused("." + name.extension(),
                "a file of a type of %s whose name says what it is".formatted(kind.types())));
        if (!kind.types().contains(type)) {
            throw refused(type.name(), "one of %s for %s".formatted(kind.types(), kind));
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

    private static void demandPlace(Subject subject, int taken) {
        if (taken >= subject.most()) {
            throw full(subject, taken);
        }
    }

    private static Problem full(Subject subject, int taken) {
        return Permissions.stands(Hurdle.FILES_ENOUGH.with(taken, subject.most()));
    }

    private static Problem refused(String value, String expected) {
        return Problem.ruleViolated(List.of(Offence.of("body", "file-type", value, expected)));
    }

    /** Names may tell of persons; the hash tells which file it was. */
    static Map<String, String> facts(Attachment added) {
        return new TreeMap<>(Map.of("attachmentId", added.id(), "kind", added.kind().name(), "type",
                added.type().name(), "sha256", added.sha256(), "size", Long.toString(added.size())));
    }
}
