package org.packstd.standards.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;

class CheckedTokensTest {

    private static final Instant NOON = Instant.parse("2026-11-29T12:00:00Z");

    private final AtomicReference<Instant> now = new AtomicReference<>(NOON);
    private final InstantSource clock = now::get;
    private final List<String> checked = new ArrayList<>();
    private Instant ends = NOON.plus(Duration.ofMinutes(5));
    private boolean refused;
    private final CheckedTokens tokens = new CheckedTokens(this::check, clock.withZone(ZoneOffset.UTC));

    @Test
    void oneThatWasGoodIsNotCheckedAgainForAMoment() {
        assertThat(tokens.decode("a").getSubject()).isEqualTo("a");
        goOn(CheckedTokens.LONGEST.minusMillis(1));
        assertThat(tokens.decode("a").getSubject()).isEqualTo("a");
        assertThat(tokens.decode("b").getSubject()).isEqualTo("b");
        assertThat(checked).containsExactly("a", "b");

        goOn(Duration.ofMillis(1));
        tokens.decode("a");
        assertThat(checked).containsExactly("a", "b", "a");
    }

    @Test
    void noneIsGoodForLongerThanItSays() {
        ends = NOON.plusSeconds(10);
        tokens.decode("a");
        refused = true;
        goOn(Duration.ofMillis(9_999));
        tokens.decode("a");
        goOn(Duration.ofMillis(1));
        assertThatThrownBy(() -> tokens.decode("a")).isInstanceOf(BadJwtException.class);
    }

    @Test
    void oneWhoseKeyWasTakenBackEndsWithinTheMoment() {
        tokens.decode("a");
        refused = true;
        goOn(CheckedTokens.LONGEST);
        assertThatThrownBy(() -> tokens.decode("a")).isInstanceOf(BadJwtException.class);
    }

    @Test
    void oneThatWasRefusedIsCheckedEachTime() {
        refused = true;
        assertThatThrownBy(() -> tokens.decode("a")).isInstanceOf(BadJwtException.class);
        refused = false;
        assertThat(tokens.decode("a").getSubject()).isEqualTo("a");
        assertThat(checked).containsExactly("a", "a");
    }

    @Test
    void oneThatIsGoodByADifferenceOfClocksAloneIsNotRemembered() {
        ends = NOON.minusSeconds(5);
        tokens.decode("a");
        tokens.decode("a");
        assertThat(checked).hasSize(2);
    }

    private void goOn(Duration time) {
        now.updateAndGet(instant -> instant.plus(time));
    }

    private Jwt check(String token) {
        checked.add(token);
        if (refused) {
            throw new BadJwtException("not good");
        }
        return Jwt.withTokenValue(token).header("alg", "none").subject(token)
                .issuedAt(NOON.minusSeconds(60)).expiresAt(ends).build();
    }
}
