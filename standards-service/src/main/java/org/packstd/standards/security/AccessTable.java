package org.packstd.standards.security;

import static org.packstd.standards.security.Role.ADMIN;
import static org.packstd.standards.security.Role.CERTIFIER;
import static org.packstd.standards.security.Role.CHAIR;
import static org.packstd.standards.security.Role.MEMBER;
import static org.packstd.standards.security.Role.REVIEWER;
import static org.packstd.standards.security.Role.SECRETARY;
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

/** Who may call what, row by row; the first row that fits decides, and what fits none is refused. */
final class AccessTable {

    static final List<Row> ROWS = List.of(
            everyone(GET, "/actuator/health/**"),
            everyone(GET, "/actuator/info"),
            everyone(GET, "/actuator/prometheus"),
            everyone(GET, "/api/v1/families/**"),
            everyone(GET, "/api/v1/rules/**"),
            everyone(GET, "/api/v1/standards/**"),
            everyone(GET, "/api/v1/documents/**"),
            everyone(GET, "/api/v1/changes"),
            everyone(GET, "/api/v1/log/**"),
            only(POST, "/api/v1/documents", Set.of("documents"), SECRETARY),
            everyone(GET, "/api/v1/variations"),
            everyone(GET, "/api/v1/variations/filter"),
            everyone(GET, "/api/v1/coverage"),
            everyone(GET, "/api/v1/metadata/**"),
            only(POST, "/api/v1/validations", Set.of("validations"), MEMBER, REVIEWER, SECRETARY, CHAIR, CERTIFIER,
                    ADMIN),
            only(POST, "/api/v1/conversions/*", Set.of("validations"), MEMBER, REVIEWER, SECRETARY, CHAIR, CERTIFIER,
                    ADMIN),
            only(POST, "/api/v1/land-patterns", Set.of("validations"), MEMBER, REVIEWER, SECRETARY, CHAIR, CERTIFIER,
                    ADMIN),
            only(POST, "/api/v1/outlines", Set.of(), MEMBER, REVIEWER, SECRETARY, CHAIR, CERTIFIER, ADMIN),
            only(POST, "/api/v1/diffs", Set.of("validations"), MEMBER, REVIEWER, SECRETARY, CHAIR, CERTIFIER, ADMIN),
            only(POST, "/api/v1/standards/*/impact", Set.of("validations"), MEMBER, REVIEWER, SECRETARY, CHAIR,
                    CERTIFIER, ADMIN),
            only(GET, "/api/v1/adoptions/**", Set.of("adoptions", "adoptions:read"), MEMBER, REVIEWER, SECRETARY, CHAIR,
                    CERTIFIER, ADMIN),
            only(PUT, "/api/v1/adoptions/*", Set.of("adoptions"), MEMBER, REVIEWER, SECRETARY, CHAIR, CERTIFIER, ADMIN),
            only(DELETE, "/api/v1/adoptions/*", Set.of("adoptions"), MEMBER, REVIEWER, SECRETARY, CHAIR, CERTIFIER,
                    ADMIN),
            only(POST, "/api/v1/imports", Set.of(), SECRETARY),
            only(GET, "/api/v1/imports/*", Set.of(), SECRETARY, ADMIN));

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

    private static Row only(HttpMethod method, String path, Set<String> scopes, Role... roles) {
        var authorities = Stream.concat(scopes.stream().map(scope -> "SCOPE_" + scope),
                Stream.of(roles).map(role -> "ROLE_" + role.claim()));
        return new Row(method, path, authorities.collect(Collectors.toUnmodifiableSet()));
    }
}
