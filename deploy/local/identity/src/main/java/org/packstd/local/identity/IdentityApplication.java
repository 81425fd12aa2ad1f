package org.packstd.local.identity;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.event.EventListener;

/** Starts the provider. Settings: {@code IDENTITY_PORT} (9000), {@code IDENTITY_DATA}, {@code GATEWAY_PORT} (8080). */
@SpringBootApplication
@EnableConfigurationProperties(IdentitySettings.class)
public class IdentityApplication {
    private static final Logger LOG = LoggerFactory.getLogger(IdentityApplication.class);

    private final IdentitySettings settings;

    IdentityApplication(IdentitySettings settings) {
        this.settings = settings;
    }

    public static void main(String[] args) {
        SpringApplication.run(IdentityApplication.class, args);
    }

    @EventListener
    void sayWhatThisIs(ApplicationReadyEvent ready) {
        LOG.warn("FOR LOCAL USE ONLY: {} issues tokens to {} people and {} programs whose passwords are public",
                settings.issuer(), settings.people().size(), settings.machines().size());
    }
}
