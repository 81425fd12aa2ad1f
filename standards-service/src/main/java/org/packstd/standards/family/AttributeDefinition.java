package org.packstd.standards.family;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.packstd.standards.text.LocalizedText;

/**
 * What a family says of one of its attributes: a word of a list, a count, a flag or a text.
 *
 * @param name member name in the payload, such as {@code terminalForm}
 * @param group where it stands in forms and tables, such as {@code TERMINALS}; null when nothing is said
 * @param words what it can be, in order; empty unless it is a word of a list
 */
public record AttributeDefinition(String name, LocalizedText label, Type type, @Nullable String group,
        List<String> words) {

    public enum Type {
        /** A word of a list. */
        WORD,
        COUNT,
        FLAG,
        TEXT
    }
}
