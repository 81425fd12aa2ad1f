package org.packstd.submissions.comment.json;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class JsonPayloadsConfiguration {

    @Bean
    JsonPayloads payloadReader() {
        return new JsonPayloads();
    }

    @Bean
    JsonPatches patchSyntax() {
        return new JsonPatches();
    }
}
