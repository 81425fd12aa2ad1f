package org.packstd.standards.landpattern;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.packstd.standards.landpattern.derivation.Term;
import org.packstd.standards.landpattern.derivation.Worksheet;
import org.packstd.standards.landpattern.outline.FiguresMissing;
import org.packstd.standards.landpattern.outline.Missing;
import org.packstd.standards.landpattern.outline.PackageOutline;
import org.packstd.standards.landpattern.outline.Toleranced;
import org.packstd.standards.landpattern.rule.BallMethod;
import org.packstd.standards.landpattern.rule.LandClass;

/** Computes one land pattern; an instance is used once. */
final class ComputeLandPattern {

    private final PackageOutline outline;
    private final LandPatternRequest request;
    private final Worksheet worksheet = new Worksheet();

    private ComputeLandPattern(PackageOutline outline, LandPatternRequest request) {
        this.outline = outline;
        this.request = request;
    }

    /** @throws FiguresMissing when it would be a guess */
    static LandPattern of(PackageOutline outline, LandPatternRequest request) {
        return new ComputeLandPattern(outline, request).compute();
    }

    private LandPattern compute() {
        outline.needAll("outline of the body", "bodyX", "bodyY");
        refuseHoles();
        var wanted = request.landClass();
        var landClass = wanted == null ? ClassChoice.of(outline) : wanted;
        var exposed = exposedPads();
        var lands = new ArrayList<>(outline.sites().isEmpty() ? rows(landClass, exposed) : sites(landClass));
        if (lands.isEmpty()) {
            throw new FiguresMissing(List.of(new Missing("terminals", "where the terminals are: perSideX and perSideY, "
                    + "a matrix, or positions")));
        }
        lands.addAll(exposed);
        var paste = exposed.stream().flatMap(pad -> PasteApertures.over(pad, worksheet).stream()).toList();
        var body = body();
        return new LandPattern(rules(landClass), body, outline.figure("height").map(Toleranced::most).orElse(null),
                courtyard(landClass, body, lands), List.copyOf(lands), PackageTerminals.of(outline, landClass), paste,
                outline.oriented(), worksheet.derivations());
    }

    /** A land without its hole would look right and be useless. */
    private void refuseHoles() {
        if (outline.form().equals("PIN") || outline.figure("drillDiameter").isPresent()) {
            throw new FiguresMissing(List.of(new Missing("attributes.terminalForm",
                    "terminals for surface mounting; no land rule here covers terminals in holes")));
        }
    }

    private RuleSet rules(LandClass landClass) {
        var prescribed = outline.prescribed().keySet().stream().sorted().toList();
        return new RuleSet(landClass, request.density(), ballMethod(landClass), prescribed);
    }

    private @Nullable BallMethod ballMethod(LandClass landClass) {
        return landClass == LandClass.GRID && outline.prescribed("diameter").isEmpty() ? request.ballMethod() : null;
    }

    private List<Land> rows(LandClass landClass, List<Land> exposed) {
        if (outline.seats().isEmpty()) {
            return List.of();
        }
        return new RowLands(outline, landClass, request.density(), exposed, worksheet).lands();
    }

    private List<Land> sites(LandClass landClass) {
        var margin = outline.prescribed("maskMargin").map(Toleranced::nominal).orElse(null);
        var length = outline.prescribed("length");
        var width = outline.prescribed("width");
        if (length.isPresent() && width.isPresent()) {
            var across = prescribed("land width", width.get());
            var along = prescribed("land length", length.get());
            return outline.sites().stream()
                    .map(site -> Land.rounded(Land.Kind.TERMINAL, site.number(), site.x(), site.y(), across, along,
                            margin))
                    .toList();
        }
        var diameter = outline.prescribed("diameter")
                .map(stated -> prescribed("land diameter", stated))
                .orElseGet(() -> computedDiameter(landClass));
        return outline.sites().stream().map(site -> Land.round(site.number(), site.x(), site.y(), diameter, margin))
                .toList();
    }

    private BigDecimal computedDiameter(LandClass landClass) {
        if (landClass != LandClass.GRID || !outline.isBallGrid()) {
            throw new FiguresMissing(List.of(new Missing("prescribedLand.diameter",
                    "the land that the maker prescribes (diameter, or width and length): no rule covers terminals in "
                            + "places of their own, other than balls")));
        }
        return BallLands.diameter(outline, request.ballMethod(), request.density(), worksheet);
    }

    private BigDecimal prescribed(String figure, Toleranced amount) {
        return worksheet.note(figure, null, amount.nominal(), "%s",
                Term.of("prescribed by the maker", amount.nominal()));
    }

    private List<Land> exposedPads() {
        var lands = new ArrayList<Land>();
        var next = outline.nextNumber();
        for (var pad : outline.exposedPads()) {
            var number = Optional.ofNullable(pad.number()).orElse(Integer.toString(next + lands.size()));
            lands.add(Land.rounded(Land.Kind.EXPOSED_PAD, number, centre("exposedPadCentreX", pad.centreX()),
                    centre("exposedPadCentreY", pad.centreY()),
                    exposedLand("x", "exposedPadX", pad.x()), exposedLand("y", "exposedPadY", pad.y()), null));
        }
        return lands;
    }

    private BigDecimal centre(String name, BigDecimal ofPad) {
        return outline.prescribed(name).map(Toleranced::nominal).orElse(ofPad);
    }

    /** The land of an exposed pad is its nominal size, unless the maker prescribes another. */
    private BigDecimal exposedLand(String axis, String name, Toleranced size) {
        var prescribed = outline.prescribed(name).map(Toleranced::nominal);
        var amount = prescribed.orElse(size.nominal());
        return worksheet.note("exposed pad", axis, amount, "%s",
                Term.of(prescribed.isPresent() ? "prescribed by the maker" : "nominal", amount));
    }

    private Box body() {
        return Box.around(BigDecimal.ZERO, BigDecimal.ZERO, outline.need("bodyX", "body").nominal(),
                outline.need("bodyY", "body").nominal());
    }

    private Box courtyard(LandClass landClass, Box body, List<Land> lands) {
        var excess = landClass.goals(request.density()).courtyard();
        var occupied = lands.stream().map(Land::box).reduce(body, Box::and);
        var courtyard = occupied.grown(excess).outwards();
        worksheet.note("courtyard", "x", courtyard.width(), "%s + 2·%s, outwards to 0.01",
                Term.of("body and lands", occupied.width()), Term.of("excess", excess));
        worksheet.note("courtyard", "y", courtyard.height(), "%s + 2·%s, outwards to 0.01",
                Term.of("body and lands", occupied.height()), Term.of("excess", excess));
        return courtyard;
    }
}
