package org.packstd.submissions.declaration;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.packstd.submissions.audit.Act;
import org.packstd.submissions.audit.Actor;
import org.packstd.submissions.submission.SubmissionId;

/** Declarations for tests. */
public final class Declared {

    public static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");
    public static final SubmissionId SUBMISSION = new SubmissionId("sub-01");

    private Declared() {}

    /** Of aurora-semi, for itself. */
    public static Declaration own(LicensingOption option) {
        return own(1, SUBMISSION, option);
    }

    public static Declaration own(int number, SubmissionId submission, LicensingOption option) {
        return new Declaration(id(number), submission, 1, "aurora-semi", "aurora-semi", KnowledgeBasis.OWN,
                List.of(new Patent(Patent.Status.GRANTED, "EP 1234567 B1", "EP", "DE"),
                        new Patent(Patent.Status.UNPUBLISHED, "EP 26 000 001.2", "EP", null)),
                List.of("5.2"), List.of("/parameters/pitchX"), stated(option), List.of(), NOW, NOW, null, null, null,
                List.of(), 1);
    }

    /** That a third party holds patents. */
    public static Declaration notice(int number) {
        return new Declaration(id(number), SUBMISSION, 1, "bluepeak-osat", "aurora-semi", KnowledgeBasis.THIRD_PARTY,
                List.of(), List.of(), List.of(), null, List.of(), NOW, NOW, null, null, null, List.of(), 1);
    }

    public static Statement stated(LicensingOption option) {
        return new Statement(option, "In the words of the holder.", true, null, NOW);
    }

    public static Act act(String type) {
        return new Act(type, Actor.SYSTEM, NOW, null, Map.of());
    }

    private static DeclarationId id(int number) {
        return DeclarationId.parse("ipr-%026d".formatted(number));
    }
}
