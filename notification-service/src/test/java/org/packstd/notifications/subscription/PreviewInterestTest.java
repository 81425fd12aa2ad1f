package org.packstd.notifications.subscription;

import static org.assertj.core.api.Assertions.assertThat;
import static org.packstd.notifications.delivery.Samples.NOW;

import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.packstd.notifications.event.EventType;
import org.packstd.notifications.event.Events;
import org.packstd.notifications.filter.CheckFilter;
import org.packstd.notifications.filter.lucene.LuceneAnalysis;

/** What a preview says of itself. */
class PreviewInterestTest {

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void itSaysThatItIsNotCompleteWhenTheDatabaseTookTooLong(boolean all) {
        var events = (Events) Proxy.newProxyInstance(Events.class.getClassLoader(), new Class<?>[]{Events.class},
                (_, _, _) -> all); // nothing is found, in time or not
        var previews = new PreviewInterest(events, new CheckFilter(new LuceneAnalysis()),
                Clock.fixed(NOW, ZoneOffset.UTC));

        var preview = previews.of(new Interest(Set.of(EventType.STANDARD_PUBLISHED), Set.of(), Set.of()),
                "aurora-semi");

        assertThat(preview.complete()).isEqualTo(all);
    }
}
