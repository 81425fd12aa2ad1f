package org.packstd.gateway.circuit;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * When a service is spared.
 *
 * @param calls       how many calls are looked at, 2 to 10,000; nobody is judged by fewer
 * @param failing     percentage of failures among them from which on nothing is sent, 1 to 100
 * @param pause       for how long nothing is sent
 * @param probes      how many calls are let through then to see whether it is well again
 */
@ConfigurationProperties("gateway.circuit")
public record CircuitSettings(int calls, int failing, Duration pause, int probes) {}
