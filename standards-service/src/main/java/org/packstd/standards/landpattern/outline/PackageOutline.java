package org.packstd.standards.landpattern.outline;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.packstd.standards.specification.Numbering;
import org.packstd.standards.specification.Seat;

/**
 * A package as its land pattern sees it.
 *
 * @param form of its terminals, as in the attribute {@code terminalForm}; empty when not stated
 * @param layout as in the attribute; empty when not stated
 * @param oriented whether it matters which way round it is placed
 * @param collapsing whether its balls collapse; null when not stated
 * @param figures lengths by the name of their parameter
 * @param prescribed lengths that the maker prescribes for the land, by name: diameter, width, length, spanX, spanY,
 *        exposedPadX, exposedPadY, heelReduction, maskMargin
 * @param perSideX places of the upper and of the lower row
 * @param perSideY places of the left and of the right row
 * @param sites terminals with a place of their own: those of grids, and explicit positions
 */
public record PackageOutline(String form, String layout, boolean oriented, @Nullable Boolean collapsing,
        Map<String, Toleranced> figures,
        Map<String, Toleranced> prescribed, int perSideX, int perSideY, Set<Integer> deleted, Set<Integer> hidden,
        Numbering numbering, List<BallSite> sites, List<ExposedPad> exposedPads) {

    public Optional<Toleranced> figure(String name) {
        return Optional.ofNullable(figures.get(name));
    }

    /** What the maker prescribes, as its nominal. */
    public Optional<Toleranced> prescribed(String name) {
        return Optional.ofNullable(prescribed.get(name));
    }

    /** Whether its terminals are balls: it says so, or says nothing but where they are. */
    public boolean isBallGrid() {
        return form.equals("BALL") || form.equals("BUMP") || (form.isEmpty() && !sites.isEmpty());
    }

    /**
     * A figure that there must be.
     *
     * @throws FiguresMissing naming it
     */
    public Toleranced need(String name, String why) {
        return figure(name).orElseThrow(() -> new FiguresMissing(List.of(new Missing("parameters." + name, why))));
    }

    /**
     * Checks that all of these are stated.
     *
     * @throws FiguresMissing naming every one that is not
     */
    public void needAll(String why, String... names) {
        var missing = new ArrayList<Missing>();
        for (var name : names) {
            if (!figures.containsKey(name)) {
                missing.add(new Missing("parameters." + name, why));
            }
        }
        if (!missing.isEmpty()) {
            throw new FiguresMissing(missing);
        }
    }

    /** The number after that of the last terminal of the rows. */
    public int nextNumber() {
        var rows = layout.equals("SINGLE") ? 1 : 2;
        return rows * (perSideX + perSideY) - deleted.size() + 1;
    }

    /** Terminals of the rows in the order of their numbers; a package of a single row has the left or the lower one. */
    public List<Seat> seats() {
        return numbering.seats(perSideX, perSideY, layout.equals("SINGLE"), deleted, hidden);
    }
}
