package org.packstd.notifications.wording;

import java.util.Map;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The sentences of {@code texts.properties} in one language, with names in braces where something is put in. */
public final class Texts {

    private static final Pattern NAME = Pattern.compile("\\{(\\w+)}");
    private static final ResourceBundle.Control EXACTLY = ResourceBundle.Control
            .getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final ResourceBundle bundle;

    private Texts(ResourceBundle bundle) {
        this.bundle = bundle;
    }

    public static Texts in(Language language) {
        return new Texts(
                ResourceBundle.getBundle("org.packstd.notifications.wording.texts", language.locale(), EXACTLY));
    }

    /** The sentence with that key; empty if there is none. */
    public Optional<String> find(String key) {
        try {
            return Optional.of(bundle.getString(key));
        } catch (MissingResourceException none) {
            return Optional.empty();
        }
    }

    /** The sentence with that key, and in place of each name its value; names without one stay empty. */
    public String say(String key, Map<String, String> values) {
        return fill(bundle.getString(key), values);
    }

    public String say(String key) {
        return say(key, Map.of());
    }

    static String fill(String sentence, Map<String, String> values) {
        return NAME.matcher(sentence)
                .replaceAll(name -> Matcher.quoteReplacement(values.getOrDefault(name.group(1), "")));
    }
}
