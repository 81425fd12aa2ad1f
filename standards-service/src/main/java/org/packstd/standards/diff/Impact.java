package org.packstd.standards.diff;

import static org.packstd.standards.diff.Severity.BREAKING;
import static org.packstd.standards.diff.Severity.INFO;
import static org.packstd.standards.diff.Severity.WARN;

import org.packstd.standards.standard.ChangeLevel;

/**
 * What a change means for each role, by the table of {@code process.md} section 2. A tester is concerned by every limit that
 * moves, because limits are in test programs.
 */
public record Impact(Severity producer, Severity designer, Severity assembler, Severity tester) {

    public static final Impact NONE = new Impact(INFO, INFO, INFO, INFO);

    private static final Impact LOOK = new Impact(WARN, WARN, WARN, WARN);
    private static final Impact WORK = new Impact(BREAKING, BREAKING, BREAKING, BREAKING);

    /** @param mandatory whether every part must state it, for what is added */
    static Impact of(ChangeClass changeClass, Subject subject, boolean mandatory) {
        if (subject.informs()) {
            return NONE;
        }
        return switch (changeClass) {
            case EDITORIAL, UNIT_ONLY, RENAMED, TEXT_CHANGED -> subject == Subject.REFERENCE ? LOOK : NONE;
            case RECENTRED -> new Impact(INFO, WARN, WARN, INFO);
            case TIGHTENED -> new Impact(WARN, INFO, INFO, WARN);
            case LOOSENED -> new Impact(INFO, WARN, WARN, WARN);
            case SHIFTED -> LOOK;
            case DISJOINT, DATUM_CHANGED -> WORK;
            case ADDED -> switch (subject) {
                case VARIATION -> NONE;
                case REFERENCE -> LOOK;
                default -> mandatory ? new Impact(BREAKING, WARN, WARN, BREAKING) : NONE;
            };
            case REMOVED -> subject == Subject.VARIATION ? WORK : LOOK;
        };
    }

    /** Whether a change is major, minor or a patch (rule D8). */
    static ChangeLevel level(ChangeClass changeClass, Subject subject, boolean mandatory) {
        if (subject.informs()) {
            return ChangeLevel.PATCH;
        }
        return switch (changeClass) {
            case EDITORIAL, UNIT_ONLY -> ChangeLevel.PATCH;
            case RENAMED -> subject == Subject.VARIATION ? ChangeLevel.MINOR : ChangeLevel.PATCH;
            case TEXT_CHANGED -> subject == Subject.REFERENCE ? ChangeLevel.MINOR : ChangeLevel.PATCH;
            case RECENTRED, LOOSENED -> ChangeLevel.MINOR;
            case TIGHTENED, SHIFTED, DISJOINT, DATUM_CHANGED -> ChangeLevel.MAJOR;
            case ADDED -> mandatory ? ChangeLevel.MAJOR : ChangeLevel.MINOR;
            case REMOVED -> switch (subject) {
                case PARAMETER, ATTRIBUTE, REFERENCE, OTHER -> ChangeLevel.MINOR;
                default -> ChangeLevel.MAJOR;
            };
        };
    }

    public Severity on(AdopterRole role) {
        return switch (role) {
            case PRODUCER -> producer;
            case DESIGNER -> designer;
            case ASSEMBLER -> assembler;
            case TESTER -> tester;
        };
    }

    Impact or(Impact other) {
        return new Impact(producer.or(other.producer), designer.or(other.designer), assembler.or(other.assembler),
                tester.or(other.tester));
    }
}
