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
    @EnumSource(value = Action.class, mode = EnumSource.Mode.EXCLUDE, names = {"ASSIGN_REVIEWERS", "REVIEW",
        "WAIVE_REVIEW"}) // rows of the reviews
    void theOuterDoorAndTheTableOfActionsKnowTheSameRoles(Action action) {
        var row = AccessTable.ROWS.stream()
                .filter(candidate -> candidate.method() == method(action) && candidate.path().equals(path(action)))
                .findFirst().orElseThrow();

        assertThat(row.authorities()).isEqualTo(authorities(action.roles()));
    }

    private static HttpMethod method(Action action) {
        return action == Action.EDIT || action == Action.VOTE ? HttpMethod.PUT : HttpMethod.POST;
    }

    private static String path(Action action) {
        return switch (action) {
            case EDIT -> "/api/v1/submissions/*";
            case VOTE -> "/api/v1/ballots/*/votes/*";
            case CLOSE -> "/api/v1/ballots/*:close";
            default ->
                "/api/v1/submissions/*:" + action.wireName();
        };
    }

    private static Set<String> authorities(Set<Role> roles) {
        return roles.stream().map(role -> "ROLE_" + role.claim()).collect(Collectors.toSet());
    }
}
