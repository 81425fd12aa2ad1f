package org.packstd.notifications.mail;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.packstd.notifications.subscription.SubscriptionId;

class LinkTokensTest {

    private static final SubscriptionId SUBSCRIPTION = new SubscriptionId("rul-5f0c0a8e4d6b4a57");

    private final LinkTokens tokens = new LinkTokens("a secret of the installation");

    @Test
    void aTokenLeadsToItsSubscriptionAtEveryInstance() {
        var elsewhere = new LinkTokens("a secret of the installation");

        assertThat(elsewhere.read(tokens.of(SUBSCRIPTION))).contains(SUBSCRIPTION);
    }

    @Test
    void nobodyCanGuessTheTokenOfAnotherSubscription() {
        var mine = tokens.of(SUBSCRIPTION);

        assertThat(tokens.read(mine.replace("rul-5", "rul-6"))).isEmpty();
        assertThat(tokens.read(mine.substring(0, mine.length() - 1) + (mine.endsWith("A") ? "B" : "A"))).isEmpty();
        assertThat(tokens.read(SUBSCRIPTION.text())).isEmpty();
        assertThat(tokens.read("")).isEmpty();
        assertThat(new LinkTokens("another secret").read(mine)).isEmpty();
    }

    @Test
    void aTokenIsOneSegmentOfAPath() {
        assertThat(tokens.of(SUBSCRIPTION)).matches("[A-Za-z0-9._-]+");
    }
}
