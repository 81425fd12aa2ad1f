package org.packstd.standards.metadata;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Document data as it was written: a JSON object as maps, lists, strings, numbers and booleans.
 *
 * @param members as read; nobody may change them
 */
public record Metadata(Map<String, Object> members) {

    /** What a document has that was stored before there was document data. */
    public static final Metadata NONE = new Metadata(Map.of());

    private static final int YEARS_UNTIL_REVIEW = 5; // GB/T: five years at most

    /** The same as optional member of a message. */
    public static Metadata of(@Nullable Map<String, Object> members) {
        return members == null || members.isEmpty() ? NONE : new Metadata(members);
    }

    public boolean isEmpty() {
        return members.isEmpty();
    }

    /** {@code en} or {@code zh}: whose text decides. */
    public Optional<String> authoritativeLanguage() {
        return Written.text(members, "authoritativeLanguage");
    }

    /** When it should come into force, as the author has it. */
    public Optional<LocalDate> effectiveDate() {
        return Written.date(members, "effectiveDate");
    }

    /** Years from issue to review, 1 to 5. */
    public int reviewYears() {
        return members.get("reviewYears") instanceof Integer years && years >= 1 && years <= YEARS_UNTIL_REVIEW
                ? years
                : YEARS_UNTIL_REVIEW;
    }

    /** {@code PATCH}, {@code MINOR} or {@code MAJOR}: what the author says that a revision changes. */
    public Optional<String> changeLevel() {
        return Written.text(members, "changeLevel");
    }

    /** Designations of the standards that it takes the place of. */
    public List<String> supersedes() {
        return Written.texts(members, "supersedes");
    }

    /** For a withdrawal: designations of the standards that readers should turn to. */
    public List<String> successors() {
        return Written.texts(members, "successors");
    }

    public List<Reference> references() {
        return Written.objects(members, "references").stream().map(Reference::of).toList();
    }

    public List<Equivalent> equivalents() {
        return Written.objects(members, "equivalents").stream().map(Equivalent::of).toList();
    }

    /** Application domains such as {@code AUTOMOTIVE}. */
    public List<String> domains() {
        return Written.texts(members, "domains");
    }

    public boolean isHermetic() {
        return Boolean.TRUE.equals(members.get("hermetic"));
    }

    /** The evidence as its author gave it. */
    public List<Map<String, Object>> evidenceAsWritten() {
        return Written.objects(members, "evidence").stream().map(Written::named).toList();
    }

    /** In the order of the document, so that the index is that of the JSON pointer. */
    public List<EvidenceRecord> evidence() {
        return Written.objects(members, "evidence").stream().map(EvidenceRecord::of).toList();
    }
}
