package org.packstd.gateway.login.store;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.data.redis.serializer.RedisSerializer;
import org.springframework.data.redis.serializer.SerializationException;

/** Texts and numbers, which is all that a session holds: whoever can write to Redis makes nobody create objects here. */
final class PlainValues implements RedisSerializer<Object> {

    @Override
    public byte[] serialize(@Nullable Object value) {
        return switch (value) {
            case null -> new byte[0];
            case String text -> bytes("s" + text);
            case Integer number -> bytes("i" + number);
            case Long number -> bytes("l" + number);
            default -> throw new SerializationException(
                    value.getClass().getName() + " (expected: a text or a whole number)");
        };
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public @Nullable Object deserialize(byte @Nullable [] bytes) {
        if (bytes == null || bytes.length == 0) {
            return null;
        }
        var text = new String(bytes, 1, bytes.length - 1, StandardCharsets.UTF_8);
        return switch (bytes[0]) {
            case 's' -> text;
            case 'i' -> Integer.valueOf(text);
            case 'l' -> Long.valueOf(text);
            default -> throw new SerializationException("a value that no gateway wrote");
        };
    }
}
