package org.packstd.standards.family;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A technology family that standards are written for. Which there are is said in {@code families/families.txt}, never in
 * code.
 *
 * @param name such as {@code FAN_OUT}; never reused
 * @param code what stands for the family in a designation, such as {@code FO} in {@code PS-FO-0003}
 */
public record Family(String name, String code) {

    private static final Pattern NAME = Pattern.compile("[A-Z][A-Z0-9_]{1,39}");
    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9]{0,9}");

    public Family {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("name: '" + name + "' (expected: such as FAN_OUT)");
        }
        if (!CODE.matcher(code).matches()) {
            throw new IllegalArgumentException("code: '" + code + "' (expected: such as FO)");
        }
    }

    /** All families in the order of the list; never empty. */
    public static List<Family> all() {
        return FamilyIndex.KNOWN.families();
    }

    /**
     * The family of that name.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static Family of(String name) {
        return named(name)
                .orElseThrow(
                        () -> new IllegalArgumentException("family: " + name + " (expected: one of " + all() + ")"));
    }

    /** The family of that name, such as {@code FAN_OUT}. */
    public static Optional<Family> named(String name) {
        return all().stream().filter(family -> family.name.equals(name)).findFirst();
    }

    /** The family of that code, such as {@code FO}. */
    public static Optional<Family> ofCode(String code) {
        return all().stream().filter(family -> family.code.equals(code)).findFirst();
    }

    /** Its name. */
    @Override
    public String toString() {
        return name;
    }
}
