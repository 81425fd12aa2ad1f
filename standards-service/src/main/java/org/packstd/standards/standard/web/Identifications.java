package org.packstd.standards.standard.web;

import org.packstd.standards.api.model.DerivedValue;
import org.packstd.standards.api.model.GeneratedName;
import org.packstd.standards.api.model.Identification;
import org.packstd.standards.identification.Naming;
import org.packstd.standards.wording.Words;

/** Names and derived values in the words of the contract. */
final class Identifications {

    private Identifications() {}

    static Identification represent(org.packstd.standards.identification.Identification identification) {
        return new Identification(represent(identification.designator()), represent(identification.ipcName()),
                identification.derived().stream().map(Identifications::represent).toList());
    }

    private static GeneratedName represent(Naming naming) {
        return switch (naming) {
            case Naming.Named(var text) -> new GeneratedName().name(text);
            case Naming.Unnamed(var reason) -> new GeneratedName().reason(Words.represent(reason));
        };
    }

    private static DerivedValue represent(org.packstd.standards.identification.DerivedValue derived) {
        return new DerivedValue(derived.name(), Words.represent(derived.label()), derived.amount(), derived.formula(),
                derived.calculation(), derived.source())
                .symbol(derived.symbol().isEmpty() ? null : derived.symbol())
                .unit(derived.unit().isEmpty() ? null : derived.unit());
    }
}
