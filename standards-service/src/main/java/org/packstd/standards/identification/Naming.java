package org.packstd.standards.identification;

import java.util.List;
import java.util.stream.Collectors;
import org.packstd.standards.text.LocalizedText;

/** A name that was generated, or why there is none. */
public sealed interface Naming {

    /** The name. */
    record Named(String text) implements Naming {}

    /** There is no name, and this is why. */
    record Unnamed(LocalizedText reason) implements Naming {}

    /** There is no name for want of figures. */
    static Naming missing(List<String> names) {
        var list = names.stream().collect(Collectors.joining(", "));
        return new Unnamed(new LocalizedText("Not stated: " + list, "未给出：" + list));
    }

    /** There is no name of that kind for such a thing. */
    static Naming impossible(String en, String zh) {
        return new Unnamed(new LocalizedText(en, zh));
    }
}
