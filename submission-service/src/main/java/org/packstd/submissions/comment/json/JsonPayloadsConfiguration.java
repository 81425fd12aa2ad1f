package org.packstd.submissions.comment.json;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

@Configuration(proxyBeanMethods = false)
class JsonPayloadsConfiguration {

    @Bean
    JsonPayloads payloadReader() {
        return new JsonPayloads();
    }

    @Bean
    JsonPatches patchSyntax(JsonMapper json) {
        return new JsonPatches(json);
    }
}
