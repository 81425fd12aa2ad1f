package org.packstd.standards.adoption;

import java.util.List;
import java.util.function.Supplier;
import org.packstd.standards.diff.AdopterRole;

/**
 * What may be told of the organisations that build on a standard in one role.
 *
 * @param atLeast how many there are at least; 0 when that cannot be told, whether there are some or none
 * @param names of those that agreed; empty when they are too few
 */
public record Adopters(AdopterRole role, int atLeast, List<String> names) {

    /** No smaller group is told of. */
    public static final int SMALLEST = 3;

    /**
     * The same count as {@link #counted}, but for what anybody can count: the names, where they may be told. So neither the
     * difference between two of our answers, nor between the count and the names, ever tells of a group that is smaller.
     *
     * @param groups of any roles
     * @param names of the named ones; asked only if they may be told
     */
    static Adopters of(AdopterRole role, List<Adoptions.Group> groups, Supplier<List<String>> names) {
        var named = count(role, groups, true);
        var counted = counted(role, groups);
        return named < SMALLEST
                ? counted
                : new Adopters(role, counted.atLeast() + named - blurred(named), names.get());
    }

    /**
     * Without names. Named and unnamed organisations are two groups, each told of only when it is large enough by itself,
     * and each rounded down to a multiple of {@value #SMALLEST}; too few that are named count with the others.
     */
    static Adopters counted(AdopterRole role, List<Adoptions.Group> groups) {
        var named = count(role, groups, true);
        var unnamed = count(role, groups, false);
        return new Adopters(role,
                named < SMALLEST ? blurred(named + unnamed) : blurred(named) + blurred(unnamed), List.of());
    }

    private static int count(AdopterRole role, List<Adoptions.Group> groups, boolean named) {
        return groups.stream()
                .filter(group -> group.role() == role && group.named() == named)
                .mapToInt(Adoptions.Group::organisations)
                .sum();
    }

    private static int blurred(int organisations) {
        return organisations / SMALLEST * SMALLEST;
    }

    public boolean isSuppressed() {
        return atLeast == 0;
    }
}
