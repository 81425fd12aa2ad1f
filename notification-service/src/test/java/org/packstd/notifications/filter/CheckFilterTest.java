package org.packstd.notifications.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.packstd.notifications.filter.Filters.event;
import static org.packstd.notifications.filter.Filters.facts;
import static org.packstd.notifications.filter.Filters.filter;
import static org.packstd.notifications.filter.Filters.published;
import static org.packstd.notifications.filter.Filters.variation;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.packstd.notifications.event.CloudEvent;
import org.packstd.notifications.event.EventType;
import org.packstd.notifications.event.Facts;
import org.packstd.notifications.filter.lucene.LuceneAnalysis;

/** Every operator of the grammar against an event. */
class CheckFilterTest {

    private static final Facts.Variation AA = variation("AA",
            Map.of("bodyX", "7.9/8/8.1", "pitchX", "0.4", "pitchY", "0.5", "height", "/0.56/0.56", "terminals", "48"),
            Map.of("e", Set.of("pitchX", "pitchY"), "D", Set.of("bodyX"), "JEDEC:D", Set.of("bodyX"),
                    "A", Set.of("height"), "F", Set.of("pitchX", "notStated")));

    private final CheckFilter check = new CheckFilter(new LuceneAnalysis());

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            bodyX=5..8                             | true
            bodyX=8.01..9                          | false
            bodyX=8.00                             | true
            bodyX=1..2,7..9                        | true
            bodyX=5..8 match=fits                  | false
            bodyX=7.9..8.1 match=fits              | true
            bodyX=8.05..9 match=overlaps           | true
            bodyX=8.11..9 match=overlaps           | false
            height=0.3..0.8 match=fits             | false
            height=..0.8 match=fits                | true
            height=..0.8 match=overlaps            | true
            height=0.57.. match=overlaps           | false
            terminals=48..100                      | true
            D=5..8                                 | true
            JEDEC:D=5..8                           | true
            IEC:D=5..8                             | false
            e=0.4                                  | false
            e=0.4..0.5                             | true
            e=0.4,0.5                              | true
            F=0.4                                  | false
            standoff=..1                           | false
            family=CSP,SMT                         | true
            family=SMT                             | false
            standard=PS-CSP-0012                   | true
            code=AA                                | true
            terminalForm=BALL                      | true
            terminalForm=GULL_WING                 | false
            domain=AUTOMOTIVE                      | true
            status=CURRENT                         | true
            status=WITHDRAWN                       | false
            has=landPattern,bodyX,e,terminalForm   | true
            has=exposedPad                         | false
            q=microphone                           | true
            q=microphones+fine                     | true
            q=microphone+connector                 | false
            q=MO-195                               | true
            q=mo195                                | true
            q=195                                  | true
            q=芯片级封装                            | true
            q=连接器                                | false
            q=the+microphone                       | true
            q=AA                                   | true
            q=AT                                   | false
            diff=TIGHTENED                         | true
            diff=BREAKING,TIGHTENED                | true
            diff=BREAKING                          | false
            e=0.4..0.5 family=CSP diff=TIGHTENED   | true
            e=0.4..0.5 family=CSP diff=BREAKING    | false
            """)
    void aConditionMeansWhatTheGrammarSays(String filter, boolean passes) {
        var changes = new Facts.ChangeClasses(Set.of(), Map.of("AA", Set.of("TIGHTENED")));

        assertThat(check.passes(filter(filter), published(facts(changes, AA)))).isEqualTo(passes);
    }

    @Test
    void allConditionsHoldForOneAndTheSameVariation() {
        var small = variation("AB", Map.of("bodyX", "3", "pitchX", "0.8"), Map.of());
        var large = variation("AC", Map.of("bodyX", "9", "pitchX", "0.4"), Map.of());
        var event = published(facts(Facts.ChangeClasses.NONE, small, large));

        assertThat(check.passes(filter("bodyX=3 pitchX=0.8"), event)).isTrue();
        assertThat(check.passes(filter("bodyX=9 pitchX=0.4"), event)).isTrue();
        assertThat(check.passes(filter("bodyX=3 pitchX=0.4"), event)).isFalse();
    }

    @Test
    void aChangeOfOneVariationIsNoneOfAnotherAndOneOfTheWholeIsOneOfAll() {
        var other = variation("AB", Map.of("bodyX", "3"), Map.of());
        var ofOne = new Facts.ChangeClasses(Set.of(), Map.of("AA", Set.of("TIGHTENED")));
        var ofAll = new Facts.ChangeClasses(Set.of("TIGHTENED"), Map.of());

        assertThat(check.passes(filter("bodyX=3 diff=TIGHTENED"), published(facts(ofOne, AA, other)))).isFalse();
        assertThat(check.passes(filter("bodyX=3 diff=TIGHTENED"), published(facts(ofAll, AA, other)))).isTrue();
    }

    @Test
    void aVariationThatARevisionLeftAsItWasIsNoReasonToHearOfIt() {
        var left = new Facts.Variation("AB", false, Map.of("bodyX", Filters.number("3")), Map.of(), Map.of(), Set.of(),
                List.of());

        assertThat(check.passes(filter("bodyX=3"), published(facts(Facts.ChangeClasses.NONE, AA, left)))).isFalse();
        assertThat(check.passes(filter("bodyX=3"), published(facts(Facts.ChangeClasses.NONE, left)))).isTrue();
    }

    @Test
    void anEventThatSaysNothingOfVariationsIsFoundByFamilyAndStandardOnly() {
        CloudEvent ballot = event(EventType.BALLOT_OPENED, Facts.NONE);

        assertThat(check.passes(filter("family=CSP standard=PS-CSP-0012"), ballot)).isTrue();
        assertThat(check.passes(filter("family=SMT"), ballot)).isFalse();
        assertThat(check.passes(filter("family=CSP bodyX=..100"), ballot)).isFalse();
        assertThat(check.passes(filter("q=CSP"), ballot)).isFalse();
        assertThat(check.passes(Filter.ALL, ballot)).isTrue();
    }
}
