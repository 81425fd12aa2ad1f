package org.packstd.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.test.context.TestPropertySource;

/** A gateway that can remember two sessions. */
@Timeout(30)
@TestPropertySource(properties = "gateway.login.remembered=2")
class CrowdedLoginStoryTest extends LoginStory {

    @Test
    void whoBeginsLoginsWithoutEndKeepsOutOthersForAWhileButThrowsNobodyOut() throws Exception {
        var lin = browserOf("lin");
        browser().get("/oauth2/authorization/portal");

        var refused = promised(browser().get("/oauth2/authorization/portal"));

        problem(refused, 503, "unavailable");
        assertThat(refused.headers().firstValue("Retry-After")).hasValue("60");
        assertThat(lin.session().path("subject").asString()).isEqualTo("lin");
        assertThat(lin.post("/api/v1/submissions").statusCode()).isEqualTo(200);
        assertThat(browser().session().path("authenticated").asBoolean(true)).isFalse();
    }
}
