package org.packstd.gateway;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ClockSetUp {

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
