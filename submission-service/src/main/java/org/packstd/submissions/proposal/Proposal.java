package org.packstd.submissions.proposal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.packstd.submissions.problem.Offence;
import org.packstd.submissions.problem.Problem;

/**
 * What is proposed, complete enough to be judged.
 *
 * @param target    needed by a revision, a withdrawal and a corrigendum, absent for a new standard
 * @param rationale why it is needed
 * @param payload   absent for a withdrawal only; of a corrigendum its corrections
 * @param metadata  absent when there is nothing beside the payload
 * @param context   what the device is, if its author says so
 * @param cover     its abstract, the note on what changed, and the licence
 * @param sponsors  who was invited to propose it together, at most {@value #MOST_SPONSORS}, in the order of the invitations
 */
public record Proposal(ProposalKind kind, Family family, @Nullable Target target, LocalizedText title,
        @Nullable LocalizedText scope, @Nullable String rationale, @Nullable Payload payload,
        @Nullable Metadata metadata, @Nullable DeviceContext context, Cover cover, List<Sponsor> sponsors) {

    public static final int MOST_SPONSORS = 20;

    /** By its proposer alone, without a word about the device. */
    public Proposal(ProposalKind kind, Family family, @Nullable Target target, LocalizedText title,
            @Nullable LocalizedText scope, @Nullable String rationale, @Nullable Payload payload,
            @Nullable Metadata metadata) {
        this(kind, family, target, title, scope, rationale, payload, metadata, null, Cover.NONE, List.of());
    }

    /** Without document data. */
    public Proposal(ProposalKind kind, Family family, @Nullable Target target, LocalizedText title,
            @Nullable LocalizedText scope, @Nullable String rationale, @Nullable Payload payload) {
        this(kind, family, target, title, scope, rationale, payload, null);
    }

    /** Refuses, with a pointer to each offence, a proposal whose parts do not fit its kind. */
    public Proposal {
        sponsors = List.copyOf(sponsors);
        var offences = offences(kind, family, target, title, scope, payload);
        if (cover.summary() != null && cover.summary().isEmpty()) {
            offences.add(emptyText("/abstract"));
        }
        if (!offences.isEmpty()) {
            throw Problem.ruleViolated(offences);
        }
    }

    /** The designation it is about, if a standard exists already. */
    public @Nullable String designation() {
        return target == null ? null : target.designation();
    }

    /** Whether it is a text of its own and does not say what it covers; what withdraws or corrects covers what is there. */
    public boolean lacksScope() {
        return scope == null && (kind == ProposalKind.NEW_STANDARD || kind == ProposalKind.REVISION);
    }

    /** What it lacks for an enquiry, which needs title and abstract in English and in Chinese; empty if nothing. */
    public Optional<Lacking> lackingForEnquiry() {
        if (title.en() == null || title.zh() == null) {
            return Optional.of(Lacking.TITLE);
        }
        return cover.isInBothLanguages()
                ? Optional.empty()
                : Optional.of(Lacking.ABSTRACT);
    }

    /** Hash of what binds beside the payload: scope and metadata. */
    public String beside() {
        return Fingerprint.of(scope == null ? null : scope.en(), scope == null ? null : scope.zh(),
                metadata == null ? null : metadata.json());
    }

    /** Hash of the text itself: what it is about, its scope, payload and metadata. */
    public String textHash() {
        return Fingerprint.of(target == null ? null : target.designation(),
                target == null ? null : target.baseRevision(), payload == null ? null : payload.json(), beside());
    }

    /** Whether the organisation was invited to propose it together and did not decline. */
    public boolean isSharedWith(@Nullable String organisation) {
        return sponsors.stream().anyMatch(sponsor -> sponsor.organisation().equals(organisation)
                && sponsor.status() != Sponsor.Status.DECLINED);
    }

    public Proposal sponsoredBy(List<Sponsor> others) {
        return new Proposal(kind, family, target, title, scope, rationale, payload, metadata, context, cover, others);
    }

    /** The same, without a word about what changed. */
    public Proposal withoutNote() {
        return new Proposal(kind, family, target, title, scope, rationale, payload, metadata, context,
                cover.withoutNote(), sponsors);
    }

    /** This text in the place of another: whoever was invited still is, but is asked again if it says anything else. */
    public Proposal inPlaceOf(Proposal other) {
        var same = sponsoredBy(other.sponsors).equals(other);
        return sponsoredBy(same ? other.sponsors : other.sponsors.stream().map(Sponsor::askedAgain).toList());
    }

    private static List<Offence> offences(ProposalKind kind, Family family, @Nullable Target target,
            LocalizedText title,
            @Nullable LocalizedText scope, @Nullable Payload payload) {
        var offences = new ArrayList<Offence>();
        if (kind == ProposalKind.NEW_STANDARD && target != null) {
            offences.add(Offence.of("/target", "target-fits-kind", target.designation(),
                    "no target, for a new standard; or kind REVISION"));
        }
        if (kind != ProposalKind.NEW_STANDARD && target == null) {
            offences.add(Offence.of("/target", "target-fits-kind", null,
                    "the standard, and the revision that this %s was written against".formatted(kind)));
        }
        if (kind == ProposalKind.WITHDRAWAL && payload != null) {
            offences.add(Offence.of("/payload", "payload-fits-kind", "a payload",
                    "none, for a withdrawal; rationale says why the standard should go"));
        }
        if (kind != ProposalKind.WITHDRAWAL && payload == null) {
            offences.add(Offence.of("/payload", "payload-fits-kind", null,
                    kind == ProposalKind.CORRIGENDUM
                            ? "the corrections"
                            : "the specification by the schema of %s".formatted(family)));
        }
        if (title.isEmpty()) {
            offences.add(emptyText("/title"));
        }
        if (scope != null && scope.isEmpty()) {
            offences.add(emptyText("/scope"));
        }
        return offences;
    }

    private static Offence emptyText(String pointer) {
        return Offence.of(pointer, "text-says-something", null, "en, zh or both");
    }
}
