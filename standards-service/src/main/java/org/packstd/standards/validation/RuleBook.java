package org.packstd.standards.validation;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.packstd.standards.family.Family;
import org.packstd.standards.rule.Rule;
import org.packstd.standards.rule.fanout.DiesAreInside;
import org.packstd.standards.rule.fanout.PackageExceedsDies;
import org.packstd.standards.rule.grid.BallSuitsPitch;
import org.packstd.standards.rule.grid.BallsFitTheBody;
import org.packstd.standards.rule.grid.CountMatchesGrid;
import org.packstd.standards.rule.grid.SitesAreInTheGrid;
import org.packstd.standards.rule.optics.HostLanesCarryTheRate;
import org.packstd.standards.rule.optics.PowerAgreesWithEnergy;
import org.packstd.standards.rule.perimeter.LeadsReachOut;
import org.packstd.standards.rule.perimeter.RowFitsTheBody;
import org.packstd.standards.rule.perimeter.TerminalsAreApart;
import org.packstd.standards.rule.value.AmountsArePlausible;
import org.packstd.standards.rule.value.AmountsArePossible;
import org.packstd.standards.rule.value.BasicIsExact;
import org.packstd.standards.rule.value.CodesAreUnique;
import org.packstd.standards.rule.value.ExpectedParametersAreThere;
import org.packstd.standards.rule.value.FiguresInOrder;

/** All rules, and which of them apply to which family. A new rule is written down here and nowhere else. */
public final class RuleBook {

    private static final List<Rule> EVERY_FAMILY = List.of(
            new FiguresInOrder(), // G1
            new BasicIsExact(), // G2
            new AmountsArePossible(), // G3
            new AmountsArePlausible(), // G4
            new ExpectedParametersAreThere(), // R1
            new CodesAreUnique()); // V1

    private static final List<Rule> GRID = List.of(
            new BallsFitTheBody(), // B1
            new SitesAreInTheGrid(), // B3
            new CountMatchesGrid(), // B4
            new BallSuitsPitch()); // B5

    private static final List<Rule> PERIMETER = List.of(
            RowFitsTheBody.leaded(), // L1
            new TerminalsAreApart(), // L2
            new LeadsReachOut(), // L3
            RowFitsTheBody.noLead()); // N1

    private static final List<Rule> FAN_OUT = List.of(
            new DiesAreInside(), // F1
            new PackageExceedsDies()); // F2

    private static final List<Rule> OPTICS = List.of(
            new HostLanesCarryTheRate(), // O1
            new PowerAgreesWithEnergy()); // O3

    private static final Map<String, List<Rule>> BY_FAMILY = Map.of(
            "CSP", chapters(EVERY_FAMILY, GRID),
            "SMT", chapters(EVERY_FAMILY, GRID, PERIMETER),
            "FAN_OUT", chapters(EVERY_FAMILY, GRID, FAN_OUT),
            "CPO", chapters(EVERY_FAMILY, OPTICS));

    private RuleBook() {}

    /**
     * The rules of a family in the order in which findings are reported. A family without rules of its own has those of
     * every family.
     */
    public static List<Rule> of(Family family) {
        return BY_FAMILY.getOrDefault(family.name(), EVERY_FAMILY);
    }

    @SafeVarargs
    private static List<Rule> chapters(List<Rule>... chapters) {
        return Stream.of(chapters).flatMap(List::stream).toList();
    }
}
