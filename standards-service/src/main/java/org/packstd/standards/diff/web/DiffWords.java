package org.packstd.standards.diff.web;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.packstd.standards.api.model.ChangeClass;
import org.packstd.standards.api.model.ChangeLevel;
import org.packstd.standards.api.model.ChangeSubject;
import org.packstd.standards.api.model.DiffChange;
import org.packstd.standards.api.model.DiffCount;
import org.packstd.standards.api.model.DiffSide;
import org.packstd.standards.api.model.ImpactSeverity;
import org.packstd.standards.api.model.RoleImpact;
import org.packstd.standards.diff.Change;
import org.packstd.standards.diff.Declaration;
import org.packstd.standards.diff.Diff;
import org.packstd.standards.diff.Impact;
import org.packstd.standards.diff.Sentences;
import org.packstd.standards.diff.Side;
import org.packstd.standards.standard.RevisionId;
import org.packstd.standards.web.Page;
import org.packstd.standards.wording.Words;

/** Diffs in the words of the contract. */
final class DiffWords {

    private static final int MOST_CODES = 50;

    private DiffWords() {}

    static org.packstd.standards.api.model.Diff represent(RevisionId base, Diff diff, Page<Change> page,
            Declaration declaration) {
        var sentences = new Sentences(diff.family());
        var affected = diff.affected(Diff.MOST_PATHS + 1);
        var complete = affected.size() <= Diff.MOST_PATHS;
        var declared = declaration.level();
        return new org.packstd.standards.api.model.Diff(base.designation().toString(), base.letter().toString(),
                level(diff.level()), represent(diff.worst()),
                diff.counts().entrySet().stream()
                        .map(count -> new DiffCount(ChangeClass.valueOf(count.getKey().name()), count.getValue()))
                        .toList(),
                diff.changes().size(), complete ? affected : affected.subList(0, Diff.MOST_PATHS), complete,
                diff.findings(declaration).stream().map(Words::represent).toList(),
                page.items().stream().map(change -> represent(change, sentences)).toList())
                .declaredLevel(declared == null ? null : level(declared))
                .next(page.next());
    }

    private static DiffChange represent(Change change, Sentences sentences) {
        var codes = change.variations();
        var said = new DiffChange(change.path(), ChangeSubject.valueOf(change.subject().name()),
                ChangeClass.valueOf(change.changeClass().name()), level(change.level()), represent(change.impact()),
                change.everyVariation(), Words.represent(sentences.of(change)))
                .before(represent(change.before()))
                .after(represent(change.after()));
        return codes.isEmpty()
                ? said
                : said.variationCount(codes.size())
                        .variations(codes.subList(0, Math.min(MOST_CODES, codes.size())));
    }

    private static @Nullable DiffSide represent(@Nullable Side side) {
        if (side == null) {
            return null;
        }
        var said = new DiffSide(side.text());
        var dimension = side.dimension();
        if (dimension == null) {
            return said;
        }
        var figures = dimension.figures();
        return said.symbol(dimension.symbol()).kind(dimension.kind().name()).unit(figures.unit().symbol())
                .min(plain(figures.min())).nom(plain(figures.nom())).max(plain(figures.max()));
    }

    private static @Nullable String plain(@Nullable BigDecimal figure) {
        return figure == null ? null : figure.toPlainString();
    }

    static RoleImpact represent(Impact impact) {
        return new RoleImpact(ImpactSeverity.valueOf(impact.producer().name()),
                ImpactSeverity.valueOf(impact.designer().name()), ImpactSeverity.valueOf(impact.assembler().name()),
                ImpactSeverity.valueOf(impact.tester().name()));
    }

    private static ChangeLevel level(org.packstd.standards.standard.ChangeLevel level) {
        return ChangeLevel.valueOf(level.name());
    }
}
