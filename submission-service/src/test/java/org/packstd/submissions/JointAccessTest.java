package org.packstd.submissions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Who may give which command about patents, co-sponsors and needs: every role against every command. */
@ServiceTest
class JointAccessTest {

    private static final List<String> ROLES = List.of("member", "reviewer", "chair", "secretary", "certifier",
            "ipr-officer", "admin");

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @CsvSource({
        "POST, /submissions/sub-1/declarations, member",
        "POST, /submissions/sub-1/declarations/ipr-1:supersede, member",
        "POST, /submissions/sub-1/declarations/ipr-1:answer, member",
        "POST, /submissions/sub-1/declarations/ipr-1:transfer, member",
        "POST, /submissions/sub-1/declarations/ipr-1:remove, member ipr-officer",
        "POST, /submissions/sub-1/declarations/ipr-1:verify, ipr-officer",
        "POST, /submissions/sub-1/declarations/ipr-1:decide, ipr-officer",
        "PUT,  /submissions/sub-1/attestations/aurora-semi, member",
        "PUT,  /submissions/sub-1/sponsors/bluepeak-osat, member",
        "POST, /submissions/sub-1/sponsors/bluepeak-osat:confirm, member",
        "POST, /submissions/sub-1/sponsors/bluepeak-osat:decline, member",
        "POST, /submissions/sub-1/sponsors/bluepeak-osat:take-back, member",
        "POST, /needs, member",
        "POST, /needs/need-1:withdraw, member",
        "POST, /needs/need-1:support, member",
        "POST, /needs/need-1:withdraw-support, member",
        "PUT,  /needs/need-1/answers/sub-1, member",
        "POST, /needs/need-1/offers, member"})
    void nobodyElseGetsThrough(String method, String path, String allowed) {
        var headers = Map.of("Idempotency-Key", UUID.randomUUID().toString(), "If-Match", "\"1\"");
        for (var role : ROLES) {
            var caller = Caller.person(port, "somebody", "aurora-semi", role);
            var status = "PUT".equals(method)
                    ? caller.put(path, "{}", headers).status()
                    : caller.post(path, "{}", headers).status();

            if (Set.of(allowed.split(" ")).contains(role)) {
                assertThat(status).as(role).isNotIn(401, 403);
            } else {
                assertThat(status).as(role).isEqualTo(403);
            }
        }
        var nobody = Caller.withToken(port, "");
        assertThat("PUT".equals(method)
                ? nobody.put(path, "{}", headers).status()
                : nobody.post(path, "{}", headers).status()).isEqualTo(401);
    }
}
