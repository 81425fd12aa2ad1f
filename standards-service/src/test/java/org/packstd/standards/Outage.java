package org.packstd.standards;

import com.mongodb.MongoTimeoutException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.concurrent.atomic.AtomicInteger;
import org.packstd.standards.publication.Publications;
import org.springframework.beans.factory.config.BeanPostProcessor;

/** The database is away for the next questions after publications. */
final class Outage implements BeanPostProcessor {

    private final AtomicInteger left = new AtomicInteger();

    /** From now on, for so many questions. */
    void begin(int questions) {
        left.set(questions);
    }

    boolean isOver() {
        return left.get() <= 0;
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof Publications ? vulnerable(bean) : bean;
    }

    private Object vulnerable(Object publications) {
        return Proxy.newProxyInstance(getClass().getClassLoader(), publications.getClass().getInterfaces(),
                (_, method, arguments) -> {
                    if (method.getName().equals("find") && left.getAndUpdate(n -> Math.max(n - 1, 0)) > 0) {
                        throw new MongoTimeoutException("no server within 5 s");
                    }
                    try {
                        return method.invoke(publications, arguments);
                    } catch (InvocationTargetException failed) {
                        throw failed.getCause();
                    }
                });
    }
}
