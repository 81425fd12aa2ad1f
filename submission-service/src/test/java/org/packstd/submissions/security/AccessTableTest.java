package org.packstd.submissions.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.packstd.submissions.permission.Action;
import org.springframework.http.HttpMethod;

class AccessTableTest {

    @ParameterizedTest
    @EnumSource(Action.class)
    void theOuterDoorAndTheTableOfActionsKnowTheSameRoles(Action action) {
        var row = AccessTable.ROWS.stream()
                .filter(candidate -> candidate.method() == method(action) && candidate.path().equals(path(action)))
                .findFirst().orElseThrow();

        assertThat(row.authorities()).isEqualTo(authorities(action.roles()));
    }

    private static HttpMethod method(Action action) {
        return action == Action.EDIT || action == Action.VOTE || action == Action.REVIEW
                ? HttpMethod.PUT
                : HttpMethod.POST;
    }

    private static String path(Action action) {
        return switch (action) {
            case EDIT -> "/api/v1/submissions/*";
            case VOTE -> "/api/v1/ballots/*/votes/*";
            case CLOSE -> "/api/v1/ballots/*:close";
            case ASSIGN_REVIEWERS -> "/api/v1/submissions/*/reviews";
            case REVIEW -> "/api/v1/submissions/*/reviews/*";
            case WAIVE_REVIEW -> "/api/v1/submissions/*/reviews/*:waive";
            default ->
                "/api/v1/submissions/*:" + action.wireName();
        };
    }

    private static Set<String> authorities(Set<Role> roles) {
        return roles.stream().map(role -> "ROLE_" + role.claim()).collect(Collectors.toSet());
    }
}
