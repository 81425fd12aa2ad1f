package org.packstd.notifications.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.packstd.notifications.event.EventType;

/** What we say is said in both languages. */
class TextsTest {

    @Test
    void bothLanguagesSayTheSameThingsWithTheSameNames() {
        var english = bundle(Language.EN);
        var chinese = bundle(Language.ZH);

        assertThat(chinese.keySet()).containsExactlyInAnyOrderElementsOf(english.keySet());
        for (var key : english.keySet()) {
            assertThat(names(chinese.getString(key))).as(key).isEqualTo(names(english.getString(key)));
        }
        assertThat(chinese.getString("event.ballot.opened")).doesNotContain("Ballot");
    }

    private static ResourceBundle bundle(Language language) {
        return ResourceBundle.getBundle("org.packstd.notifications.wording.texts", language.locale(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    private static String names(String sentence) {
        return Stream.of(sentence.split("(?=\\{)|(?<=})")).filter(part -> part.startsWith("{")).sorted().toList()
                .toString();
    }

    @ParameterizedTest
    @EnumSource
    void everyKindOfEventHasAHeadline(EventType type) {
        assertThat(Texts.in(Language.EN).find("event." + type.text())).isPresent();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"zh-CN, en;q=0.5 | ZH", "en-GB, zh;q=0.9 | EN", "de, zh-Hant;q=0.3 | ZH",
        "fr | EN", "'' | EN", "* | EN", "zh;q=nonsense | EN", "en;q=0.1, zh;q=0.2 | ZH"})
    void theLanguageIsTheOneThatTheReaderLikesBest(String acceptLanguage, Language expected) {
        assertThat(Language.preferred(acceptLanguage)).isEqualTo(expected);
    }
}
