package org.packstd.gateway.cache;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.unit.DataSize;

/**
 * How much is kept, and how long.
 *
 * @param memory     of all answers together
 * @param largest    what is larger is not kept
 * @param shortLived how long an answer is kept that its service calls fresh for a minute or less
 */
@ConfigurationProperties("gateway.cache")
public record CacheSettings(DataSize memory, DataSize largest, Duration shortLived) {}
