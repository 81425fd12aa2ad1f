package org.packstd.gateway.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

class ProblemListTest {

    private static final Pattern TYPE = Pattern.compile("/problems/([a-z][a-z-]*)");

    private final ProblemKinds kinds = new ProblemKinds(JsonMapper.shared().readValue(
            ProblemListTest.class.getResourceAsStream("/api-specs/problems.json"),
            new TypeReference<List<ProblemKind>>() {
            }));

    @ParameterizedTest
    @EnumSource
    void everyRefusalOfTheGatewayIsInTheList(Refusal.Kind kind) {
        assertThat(kinds.of(kind).status()).isBetween(400, 599);
    }

    @Test
    void noKindIsListedTwiceAndTheListIsInOrder() {
        assertThat(kinds.all()).extracting(ProblemKind::slug).doesNotHaveDuplicates();
        assertThat(kinds.all()).extracting(ProblemKind::status).isSorted();
    }

    @Test
    void everyKindThatTheContractsNameIsInTheList() throws IOException {
        var contracts = new PathMatchingResourcePatternResolver().getResources("classpath:/api-specs/rest/**/*.yaml");

        assertThat(contracts).isNotEmpty();
        for (Resource contract : contracts) {
            TYPE.matcher(contract.getContentAsString(StandardCharsets.UTF_8)).results()
                    .forEach(type -> assertThat(kinds.find(type.group(1))).as(type.group()).isPresent());
        }
    }
}
