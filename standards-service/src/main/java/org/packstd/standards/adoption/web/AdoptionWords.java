package org.packstd.standards.adoption.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.packstd.standards.adoption.Adoption;
import org.packstd.standards.adoption.Consent;
import org.packstd.standards.adoption.Measured;
import org.packstd.standards.adoption.Statement;
import org.packstd.standards.api.model.AdoptionConsent;
import org.packstd.standards.api.model.AdoptionStatement;
import org.packstd.standards.api.model.MeasuredRange;
import org.packstd.standards.diff.AdopterRole;
import org.packstd.standards.problem.Offence;
import org.packstd.standards.problem.Problem;
import org.packstd.standards.quantity.Unit;
import org.packstd.standards.standard.Designation;
import org.packstd.standards.standard.RevisionId;
import org.packstd.standards.standard.RevisionLetter;

/** Adoption records in the words of the contract. */
final class AdoptionWords {

    private AdoptionWords() {}

    /** @throws Problem 422 for what is well written but is none */
    static Statement read(AdoptionStatement written) {
        var designation = Designation.of(written.getDesignation())
                .orElseThrow(() -> refused("/designation", "existence", written.getDesignation(),
                        "the designation of a published standard"));
        var letter = RevisionLetter.of(written.getRevision())
                .orElseThrow(() -> refused("/revision", "existence", written.getRevision(), "a revision letter"));
        var measured = new ArrayList<Measured>();
        for (var range : listed(written.getMeasured())) {
            measured.add(read("/measured/" + measured.size(), range));
        }
        var parts = written.getPartCount();
        return new Statement(new RevisionId(designation, letter), AdopterRole.valueOf(written.getRole().name()),
                parts == null ? 0 : parts, measured, List.copyOf(listed(written.getOutputs())),
                Consent.valueOf(written.getConsent().name()));
    }

    private static Measured read(String pointer, MeasuredRange range) {
        var unit = Unit.of(range.getUnit())
                .orElseThrow(() -> refused(pointer + "/unit", "G3", range.getUnit(), "a unit such as mm"));
        var min = new BigDecimal(range.getMin());
        var max = new BigDecimal(range.getMax());
        if (min.compareTo(max) > 0) {
            throw refused(pointer + "/min", "G1", range.getMin(), "<= " + range.getMax());
        }
        return new Measured(range.getVariation(), range.getParameter(), min, max, unit);
    }

    static org.packstd.standards.api.model.Adoption represent(Adoption adoption) {
        var statement = adoption.statement();
        return new org.packstd.standards.api.model.Adoption(adoption.id().name(), adoption.id().organisation(),
                statement.revision().designation().toString(), statement.revision().letter().toString(),
                represent(statement.role()), statement.parts(), AdoptionConsent.valueOf(statement.consent().name()),
                adoption.createdAt(), adoption.changedAt())
                .measured(statement.measured().stream().map(AdoptionWords::represent).toList())
                .outputs(statement.outputs());
    }

    static org.packstd.standards.api.model.AdopterRole represent(AdopterRole role) {
        return org.packstd.standards.api.model.AdopterRole.valueOf(role.name());
    }

    private static MeasuredRange represent(Measured measured) {
        return new MeasuredRange(measured.variation(), measured.parameter(), measured.min().toPlainString(),
                measured.max().toPlainString(), measured.unit().symbol());
    }

    private static <T> List<T> listed(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }

    private static Problem refused(String pointer, String rule, String value, String expected) {
        return Problem.ruleViolated(List.of(Offence.of(pointer, rule, value, expected)));
    }
}
