package org.packstd.submissions.security;

import static org.packstd.submissions.security.Role.ADMIN;
import static org.packstd.submissions.security.Role.CERTIFIER;
import static org.packstd.submissions.security.Role.CHAIR;
import static org.packstd.submissions.security.Role.IPR_OFFICER;
import static org.packstd.submissions.security.Role.MEMBER;
import static org.packstd.submissions.security.Role.REVIEWER;
import static org.packstd.submissions.security.Role.SECRETARY;
import static org.springframework.http.HttpMethod.DELETE;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.HEAD;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.http.HttpMethod.PUT;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Who may call what, row by row; the first row that fits decides, and what fits none is refused.
 *
 * <p>This is the outer door: it knows roles, not whose submission it is or how it stands. That is said by
 * {@code submission.Action}, with the same roles.
 */
final class AccessTable {

    static final List<Row> ROWS = List.of(
            everyone(GET, "/actuator/health/**"),
            everyone(GET, "/actuator/info"),
            everyone(GET, "/actuator/prometheus"),
            only(POST, "/api/v1/submissions", MEMBER),
            only(PUT, "/api/v1/submissions/*", MEMBER),
            only(POST, "/api/v1/submissions/*:submit", MEMBER),
            only(POST, "/api/v1/submissions/*:withdraw", MEMBER),
            only(POST, "/api/v1/submissions/*:accept", CHAIR),
            only(POST, "/api/v1/submissions/*:reject", CHAIR),
            only(POST, "/api/v1/submissions/*:return", SECRETARY, CHAIR),
            only(POST, "/api/v1/submissions/*:open-ballot", SECRETARY),
            only(POST, "/api/v1/submissions/*:certify", CERTIFIER),
            only(POST, "/api/v1/submissions/*:refuse", CERTIFIER),
            only(POST, "/api/v1/submissions/*/comments", MEMBER, REVIEWER),
            only(POST, "/api/v1/submissions/*/comments:import", MEMBER, SECRETARY),
            only(POST, "/api/v1/submissions/*/comments:dispose", CHAIR),
            only(POST, "/api/v1/submissions/*/comments/*/attachments", MEMBER, REVIEWER),
            only(POST, "/api/v1/submissions/*/comments/*:dispose", CHAIR),
            only(POST, "/api/v1/submissions/*/comments/*:withdraw", MEMBER, REVIEWER),
            only(POST, "/api/v1/submissions/*/comments/*:reply", MEMBER, REVIEWER),
            only(POST, "/api/v1/submissions/*:consent", CHAIR),
            only(POST, "/api/v1/submissions/*:request-revision", CHAIR),
            only(POST, "/api/v1/submissions/*:open-enquiry", SECRETARY),
            only(POST, "/api/v1/submissions/*:declare-ready", CHAIR),
            only(POST, "/api/v1/submissions/*:reopen", CHAIR),
            only(POST, "/api/v1/submissions/*:recall", SECRETARY),
            only(POST, "/api/v1/submissions/*:extend", SECRETARY),
            only(POST, "/api/v1/submissions/*:recirculate", CHAIR),
            only(POST, "/api/v1/submissions/*:conclude", CHAIR),
            only(POST, "/api/v1/submissions/*:publish", SECRETARY),
            only(POST, "/api/v1/submissions/*:hold", CHAIR, SECRETARY, IPR_OFFICER),
            only(POST, "/api/v1/submissions/*:resume", CHAIR, SECRETARY, IPR_OFFICER),
            only(POST, "/api/v1/submissions/*:appeal", MEMBER),
            only(POST, "/api/v1/submissions/*:decide-appeal", CERTIFIER),
            only(PUT, "/api/v1/submissions/*/conflicts/me", Role.values()),
            only(POST, "/api/v1/submissions/*/reviews", SECRETARY),
            only(PUT, "/api/v1/submissions/*/reviews/*", REVIEWER),
            only(POST, "/api/v1/submissions/*/reviews/*:waive", SECRETARY),
            only(PUT, "/api/v1/ballots/*/votes/*", MEMBER),
            only(POST, "/api/v1/ballots/*:close", SECRETARY),
            only(POST, "/api/v1/policies/*:simulate", Role.values()),
            only(PUT, "/api/v1/organisations/*", ADMIN),
            everyone(GET, "/api/v1/archive-keys"),
            everyone(POST, "/api/v1/key-tokens"), // the key in the body is what it takes
            everyone(GET, "/api/v1/key-tokens/keys"),
            only(GET, "/api/v1/api-keys", Role.values()),
            only(POST, "/api/v1/api-keys", Role.values()),
            only(DELETE, "/api/v1/api-keys/*", Role.values()),
            only(GET, "/api/v1/me/**", Role.values()),
            only(POST, "/api/v1/submissions/*/history:erase", ADMIN),
            only(GET, "/api/v1/submissions/*/similar", SECRETARY, CHAIR),
            only(GET, "/api/v1/submissions/*/recipients", SECRETARY, CHAIR),
            only(GET, "/api/v1/submissions/*/archive", SECRETARY, CHAIR, CERTIFIER, ADMIN),
            only(POST, "/api/v1/submissions/*/attachments", MEMBER, REVIEWER, SECRETARY, CHAIR),
            only(POST, "/api/v1/submissions/*/declarations", MEMBER),
            only(POST, "/api/v1/submissions/*/declarations/*:supersede", MEMBER),
            only(POST, "/api/v1/submissions/*/declarations/*:answer", MEMBER),
            only(POST, "/api/v1/submissions/*/declarations/*:transfer", MEMBER),
            only(POST, "/api/v1/submissions/*/declarations/*:remove", MEMBER, IPR_OFFICER),
            only(POST, "/api/v1/submissions/*/declarations/*:verify", IPR_OFFICER),
            only(POST, "/api/v1/submissions/*/declarations/*:decide", IPR_OFFICER),
            only(PUT, "/api/v1/submissions/*/attestations/*", MEMBER),
            only(PUT, "/api/v1/submissions/*/sponsors/*", MEMBER),
            only(POST, "/api/v1/submissions/*/sponsors/*:confirm", MEMBER),
            only(POST, "/api/v1/submissions/*/sponsors/*:decline", MEMBER),
            only(POST, "/api/v1/submissions/*/sponsors/*:take-back", MEMBER),
            only(POST, "/api/v1/needs", MEMBER),
            only(POST, "/api/v1/needs/*:withdraw", MEMBER),
            only(POST, "/api/v1/needs/*:support", MEMBER),
            only(POST, "/api/v1/needs/*:withdraw-support", MEMBER),
            only(PUT, "/api/v1/needs/*/answers/*", MEMBER),
            only(POST, "/api/v1/needs/*/offers", MEMBER),
            read("/api/v1/needs/**", "needs:read"),
            only(PUT, "/api/v1/organisations/*/affiliations/*", ADMIN),
            only(PUT, "/api/v1/committees/*", ADMIN),
            only(PUT, "/api/v1/committees/*/members/*", ADMIN, SECRETARY),
            only(PUT, "/api/v1/committees/*/mandates/*", ADMIN, MEMBER),
            read("/api/v1/workflows", "submissions:read"),
            read("/api/v1/submissions/**", "submissions:read"),
            read("/api/v1/ballots/**", "submissions:read"),
            read("/api/v1/policies/**", "submissions:read"),
            read("/api/v1/committees/**", "committees:read"),
            read("/api/v1/organisations/**", "committees:read"));

    private AccessTable() {}

    /** @param authorities any of these is enough; none at all means that no token is needed */
    record Row(HttpMethod method, String path, Set<String> authorities) {

        /** What may be read may be asked for with HEAD too. */
        RequestMatcher requests() {
            var here = PathPatternRequestMatcher.withDefaults();
            return method == GET
                    ? new OrRequestMatcher(here.matcher(GET, path), here.matcher(HEAD, path))
                    : here.matcher(method, path);
        }
    }

    private static Row everyone(HttpMethod method, String path) {
        return new Row(method, path, Set.of());
    }

    private static Row only(HttpMethod method, String path, Role... roles) {
        return new Row(method, path,
                Stream.of(roles).map(role -> "ROLE_" + role.claim()).collect(Collectors.toUnmodifiableSet()));
    }

    /** For every role, and for programs with a scope. */
    private static Row read(String path, String scope) {
        var roles = Stream.of(Role.values()).map(role -> "ROLE_" + role.claim());
        return new Row(GET, path,
                Stream.concat(roles, Stream.of("SCOPE_" + scope)).collect(Collectors.toUnmodifiableSet()));
    }
}
