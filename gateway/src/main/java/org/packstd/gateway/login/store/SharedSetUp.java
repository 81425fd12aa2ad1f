package org.packstd.gateway.login.store;

import io.lettuce.core.ClientOptions;
import io.lettuce.core.ClientOptions.DisconnectedBehavior;
import io.lettuce.core.RedisURI;
import java.time.Duration;
import java.util.Objects;
import org.packstd.gateway.login.EndedLogins;
import org.packstd.gateway.login.LoginSettings;
import org.packstd.gateway.login.Renewals;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.redis.connection.lettuce.LettuceClientConfiguration;
import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;
import org.springframework.data.redis.core.ReactiveRedisTemplate;
import org.springframework.data.redis.core.ReactiveStringRedisTemplate;
import org.springframework.data.redis.serializer.RedisSerializationContext;
import org.springframework.session.data.redis.ReactiveRedisSessionRepository;
import org.springframework.session.web.server.session.SpringSessionWebSessionStore;
import org.springframework.web.server.session.WebSessionStore;
import tools.jackson.databind.json.JsonMapper;

/** Sessions in a Redis that all gateways share. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnExpression("'${gateway.login.redis:}' != ''")
class SharedSetUp {

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    /** Connects at the first session, so that a gateway starts without it. */
    @Bean
    LettuceConnectionFactory redisOfSessions(LoginSettings settings) {
        var uri = RedisURI.create(Objects.requireNonNull(settings.redis()));
        var client = LettuceClientConfiguration.builder().commandTimeout(PATIENCE).shutdownTimeout(Duration.ZERO)
                .clientOptions(ClientOptions.builder().disconnectedBehavior(DisconnectedBehavior.REJECT_COMMANDS)
                        .build());
        if (uri.isSsl()) {
            client.useSsl();
        }
        return new LettuceConnectionFactory(
                Objects.requireNonNull(LettuceConnectionFactory.createRedisConfiguration(uri)), client.build());
    }

    @Bean
    WebSessionStore sessions(LettuceConnectionFactory redis, LoginSettings settings) {
        var plain = RedisSerializationContext.<String, Object>newSerializationContext(new PlainValues())
                .key(RedisSerializationContext.string().getStringSerializationPair())
                .hashKey(RedisSerializationContext.string().getStringSerializationPair()).build();
        var sessions = new ReactiveRedisSessionRepository(new ReactiveRedisTemplate<>(redis, plain));
        sessions.setRedisKeyNamespace("packstd:session");
        sessions.setDefaultMaxInactiveInterval(settings.idle());
        return new SpringSessionWebSessionStore<>(new SharedSessions<>(sessions));
    }

    @Bean
    EndedLogins endedLogins(LettuceConnectionFactory redis, LoginSettings settings) {
        return new SharedEndedLogins(new ReactiveStringRedisTemplate(redis), settings.longest());
    }

    @Bean
    Renewals renewals(LettuceConnectionFactory redis, JsonMapper json) {
        return new SharedRenewals(new ReactiveStringRedisTemplate(redis), new LocalRenewals(), json);
    }
}
