package org.packstd.standards;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Lets one write of several repositories be the last thing we do. */
public final class Fate {

    private final Death death;
    private int seen;

    public Fate(Death death) {
        this.death = death;
    }

    /** @param before whether we die before the write is done, or after */
    public record Death(String write, int nth, boolean before) {}

    /** Before and after the first and the second of each of these writes. */
    public static List<Death> deaths(Set<String> writes) {
        return writes.stream()
                .flatMap(write -> IntStream.rangeClosed(1, 2)
                        .boxed()
                        .flatMap(nth -> Stream.of(new Death(write, nth, true), new Death(write, nth, false))))
                .toList();
    }

    public static final class Died extends RuntimeException {

        Died(String message) {
            super(message);
        }
    }

    public <T> T over(Class<T> type, T repository) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[]{type},
                (_, method, arguments) -> {
                    var now = method.getName().equals(death.write()) && ++seen == death.nth();
                    if (now && death.before()) {
                        throw new Died(death.toString());
                    }
                    try {
                        var result = method.invoke(repository, arguments);
                        if (now) {
                            throw new Died(death.toString());
                        }
                        return result;
                    } catch (InvocationTargetException failed) {
                        throw failed.getCause();
                    }
                }));
    }
}
