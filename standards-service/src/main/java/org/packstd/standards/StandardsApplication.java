package org.packstd.standards;

import java.time.Clock;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/** Starts the service, and holds what has no better place. */
@SpringBootApplication
public class StandardsApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(StandardsApplication.class, arguments);
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
