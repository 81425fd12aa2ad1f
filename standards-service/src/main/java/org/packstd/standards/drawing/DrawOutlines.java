package org.packstd.standards.drawing;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.packstd.standards.drawing.outline.OutlineDrawing;
import org.packstd.standards.drawing.outline.Style;
import org.packstd.standards.drawing.outline.Subject;
import org.packstd.standards.drawing.sheet.View;
import org.packstd.standards.family.Families;
import org.packstd.standards.family.Family;
import org.packstd.standards.problem.Offence;
import org.packstd.standards.problem.Problem;
import org.packstd.standards.specification.Payload;
import org.packstd.standards.specification.Specification;
import org.packstd.standards.specification.Variation;
import org.packstd.standards.standard.Designation;
import org.packstd.standards.standard.ReadCatalogue;
import org.packstd.standards.standard.Revision;
import org.packstd.standards.standard.RevisionId;
import org.packstd.standards.standard.RevisionLetter;
import org.packstd.standards.text.LocalizedText;

/** Draws variations of published revisions and of payloads that are not published. */
public final class DrawOutlines {

    private final ReadCatalogue catalogue;
    private final Families families;

    public DrawOutlines(ReadCatalogue catalogue, Families families) {
        this.catalogue = catalogue;
        this.families = families;
    }

    /**
     * How a drawing is asked for.
     *
     * @param view null for the whole sheet
     */
    public record Choice(View.@Nullable Name view, Style style) {}

    /** A published revision that is drawn under another text. */
    public record Against(String designation, String revision) {}

    /**
     * A variation of a published revision.
     *
     * @param diff letter of another revision to compare with; null without
     * @throws Problem when there is no such revision or variation
     */
    public String published(String designation, String letter, String code, @Nullable String diff, Choice choice) {
        if (letter.equals(diff)) {
            throw Problem.malformed("diff", diff, "the letter of another revision than that which is drawn");
        }
        var revision = revision("revision", designation, letter);
        var specification = specification(revision);
        var compared = diff == null ? null : compared("diff", revision("diff", designation, diff), diff, code);
        var variation = variation(specification, code)
                .orElseThrow(() -> Problem.notFound("code", code, "a variation of " + revision.id()));
        var day = LocalDate.ofInstant(revision.publishedAt(), ZoneOffset.UTC).toString();
        return draw(new Subject(designation, letter, revision.content().title(), day, specification, variation,
                compared), choice);
    }

    /**
     * A variation of a payload as it was written; what cannot be read is not drawn.
     *
     * @param against the published revision that it would change; null without
     * @throws Problem when the payload has no such variation, there is no such revision with it, or that is of another
     *                 family
     */
    public String proposed(Family family, LocalizedText title, Payload payload, String code, @Nullable Against against,
            Choice choice) {
        var specification = Specification.of(families.of(family), payload);
        var variation = variation(specification, code)
                .orElseThrow(() -> Problem.ruleViolated(List.of(
                        Offence.of("/code", "existence", code, "the code of a variation of the payload"))));
        var compared = against == null ? null : compared(family, against, code);
        return draw(new Subject("", "", title, null, specification, variation, compared), choice);
    }

    /** What its figures are called depends on the family, so that those of another would stand in the wrong places. */
    private Subject.Compared compared(Family family, Against against, String code) {
        var revision = revision("against", against.designation(), against.revision());
        var other = revision.content().family();
        if (!other.equals(family)) {
            throw Problem.ruleViolated(List.of(Offence.of("/against/designation", "same-family",
                    "%s of the family %s".formatted(against.designation(), other.name()),
                    "a standard of the family %s, which the payload is for".formatted(family.name()))));
        }
        return compared("against", revision, against.revision(), code);
    }

    private Subject.Compared compared(String name, Revision revision, String letter, String code) {
        return new Subject.Compared(letter, variation(specification(revision), code)
                .orElseThrow(() -> Problem.notFound(name, letter, "a revision that has the variation " + code)));
    }

    private static String draw(Subject subject, Choice choice) {
        var drawing = new OutlineDrawing(subject, choice.style());
        return (choice.view() == null ? drawing.sheet() : drawing.view(choice.view())).svg();
    }

    private Specification specification(Revision revision) {
        var content = revision.content();
        return Specification.of(families.of(content.family()), content.payload());
    }

    private static Optional<Variation> variation(Specification specification, String code) {
        return specification.variations().stream().filter(each -> code.equals(each.code())).findFirst();
    }

    private Revision revision(String name, String designation, String letter) {
        return Designation.of(designation)
                .flatMap(known -> RevisionLetter.of(letter).map(each -> new RevisionId(known, each)))
                .flatMap(catalogue::revision)
                .orElseThrow(() -> Problem.notFound(name, designation + "/" + letter, "a published revision"));
    }
}
