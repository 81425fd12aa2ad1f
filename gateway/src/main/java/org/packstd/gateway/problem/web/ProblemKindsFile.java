package org.packstd.gateway.problem.web;

import java.io.IOException;
import java.util.List;
import org.packstd.gateway.problem.ProblemKind;
import org.packstd.gateway.problem.ProblemKinds;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads the list that the contracts hold. */
@Configuration(proxyBeanMethods = false)
class ProblemKindsFile {

    @Bean
    ProblemKinds problemKinds(JsonMapper json) throws IOException {
        try (var file = new ClassPathResource("api-specs/problems.json").getInputStream()) {
            return new ProblemKinds(json.readValue(file, new TypeReference<List<ProblemKind>>() {
            }));
        }
    }
}
