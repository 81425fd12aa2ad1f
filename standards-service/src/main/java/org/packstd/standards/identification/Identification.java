package org.packstd.standards.identification;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.packstd.standards.specification.LengthModel;
import org.packstd.standards.specification.Specification;
import org.packstd.standards.specification.Variation;

/**
 * What can be said of a variation because of what it states.
 *
 * @param designator in the structure of JESD30
 * @param ipcName of its land pattern by IPC-7351B
 * @param derived figures that follow from others; which there are depends on what is stated
 */
public record Identification(Naming designator, Naming ipcName, List<DerivedValue> derived) {

    /** Identifies a variation of that specification. */
    public static Identification of(Specification specification, Variation variation) {
        return new Identification(Designator.of(variation), IpcName.of(variation),
                derive(variation, specification.lengthModel()));
    }

    /** Everything that follows from the figures of a variation. */
    public static List<DerivedValue> derive(Variation variation, @Nullable LengthModel lengthModel) {
        var derived = new Derivation();
        new GridDerivation(variation, derived).derive();
        new BodyDerivation(variation, derived).derive();
        new DieDerivation(variation, derived).derive();
        new OpticsDerivation(variation, derived).derive();
        if (lengthModel != null) {
            length(variation, lengthModel, derived);
        }
        return derived.values();
    }

    private static void length(Variation variation, LengthModel model, Derivation derived) {
        var atOne = Sizes.nominal(model.atOne().value());
        var step = Sizes.nominal(model.perPosition().value());
        var positions = variation.count("positions");
        if (atOne.isPresent() && step.isPresent() && positions.isPresent()) {
            var length = atOne.get().add(step.get().multiply(BigDecimal.valueOf(positions.get() - 1L)));
            derived.add("bodyLength", "L", "Body length by the model of the series", "按系列模型计算的本体长度", length, "mm",
                    "L = L1 + (n − 1) · step", Derivation.plain(atOne.get()) + " + (" + positions.get() + " − 1) · "
                            + Derivation.plain(step.get()),
                    "rule W1");
        }
    }
}
