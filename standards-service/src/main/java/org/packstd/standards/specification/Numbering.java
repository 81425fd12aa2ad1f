package org.packstd.standards.specification;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Where terminal 1 of a package with rows is, and which way the numbers go in top view. */
public enum Numbering {
    /** From the upper end of the left row (of the lower row if there is no left one). */
    COUNTER_CLOCKWISE,
    /** From the left end of the upper row (of the right row if there is no upper one). */
    CLOCKWISE,
    /** Counter-clockwise from the middle of the upper row, or just left of it. */
    FROM_TOP_CENTRE,
    /** Counter-clockwise from the left end of the upper row. */
    FROM_TOP_LEFT;

    public static Optional<Numbering> named(String name) {
        return Arrays.stream(values()).filter(each -> each.name().equals(name)).findFirst();
    }

    /**
     * The terminals of one, two or four rows in the order of their numbers.
     *
     * @param along places of the upper and of the lower row, 0 or more
     * @param across places of the left and of the right row, 0 or more
     * @param single whether there is one row only: the left one, or the lower one when there is no left one
     * @param deleted places, counted from 1, without terminal; the numbers go on without a gap
     * @param hidden places without terminal that keep their number
     */
    public List<Seat> seats(int along, int across, boolean single, Set<Integer> deleted, Set<Integer> hidden) {
        var seats = new ArrayList<Seat>();
        var number = 0;
        var place = 0;
        for (var seat : single ? one(along, across) : places(along, across)) {
            place++;
            if (!deleted.contains(place)) {
                number++;
                if (!hidden.contains(place)) {
                    seats.add(new Seat(Integer.toString(number), seat.side(), seat.index(), seat.rowLength()));
                }
            }
        }
        return seats;
    }

    private List<Seat> one(int along, int across) {
        var seats = new ArrayList<Seat>();
        row(seats, across > 0 ? Side.LEFT : Side.BOTTOM, across > 0 ? across : along, false);
        return this == CLOCKWISE ? seats.reversed() : seats;
    }

    private List<Seat> places(int along, int across) {
        var around = new ArrayList<Seat>();
        row(around, Side.LEFT, across, false);
        row(around, Side.BOTTOM, along, false);
        row(around, Side.RIGHT, across, true);
        row(around, Side.TOP, along, true);
        switch (this) {
            case COUNTER_CLOCKWISE -> {
            }
            case CLOCKWISE -> Collections.reverse(around);
            case FROM_TOP_CENTRE -> Collections.rotate(around, (along + 1) / 2);
            case FROM_TOP_LEFT -> Collections.rotate(around, 1);
        }
        return around;
    }

    private static void row(List<Seat> around, Side side, int length, boolean backwards) {
        IntStream.range(0, length)
                .map(place -> backwards ? length - 1 - place : place)
                .forEach(index -> around.add(new Seat("", side, index, length)));
    }
}
