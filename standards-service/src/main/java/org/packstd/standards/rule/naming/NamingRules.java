package org.packstd.standards.rule.naming;

import java.util.Locale;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import org.packstd.standards.identification.Designator;
import org.packstd.standards.identification.IpcName;
import org.packstd.standards.identification.Naming;
import org.packstd.standards.identification.Profile;
import org.packstd.standards.rule.Check;
import org.packstd.standards.rule.Offence;
import org.packstd.standards.specification.Variation;

/** Rules on names that an author proposes beside those that follow from the figures (B8, B12, B13). */
public final class NamingRules {

    public static final Map<String, Check> CHECKS = Map.of(
            "B8", Check.ofVariations(NamingRules::profileFitsTheHeight),
            "B12", Check.ofVariations(variation -> agrees(variation, "proposedDesignator", Designator.of(variation),
                    Designator::agrees)),
            "B13", Check.ofVariations(variation -> agrees(variation, "proposedIpcName", IpcName.of(variation),
                    IpcName::agrees)));

    private NamingRules() {}

    /** JESD30 divides X into X1 to X4, whose limits are not public. */
    private static Stream<Offence> profileFitsTheHeight(Variation variation) {
        var claimed = variation.text("profile").map(letter -> letter.toUpperCase(Locale.ROOT)).orElse("");
        return Profile.of(variation).stream()
                .filter(profile -> !claimed.isEmpty() && !claimed.equals(profile.name())
                        && !(profile == Profile.X && claimed.startsWith("X")))
                .map(profile -> new Offence(variation.pointer() + "/attributes/profile", claimed, profile.text()));
    }

    private static Stream<Offence> agrees(Variation variation, String attribute, Naming generated,
            BiPredicate<Variation, String> agrees) {
        return generated instanceof Naming.Named named
                ? variation.text(attribute).stream()
                        .filter(proposed -> !agrees.test(variation, proposed))
                        .map(proposed -> new Offence(variation.pointer() + "/attributes/" + attribute, proposed,
                                named.text()))
                : Stream.empty();
    }
}
