package org.packstd.notifications.delivery.dispatch;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Optional;

/** The real thing, with an answer or a fault of one's own in some places. */
interface InsteadOf {

    /** Empty for what the real one says. */
    Optional<?> answer(String method, Object[] arguments);

    static <T> T of(Class<T> type, T real, InsteadOf instead) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[]{type}, (_, method, arguments) -> {
            var answer = instead.answer(method.getName(), arguments);
            if (answer.isPresent()) {
                return answer.get();
            }
            try {
                return method.invoke(real, arguments);
            } catch (InvocationTargetException thrown) {
                throw thrown.getTargetException();
            }
        }));
    }
}
