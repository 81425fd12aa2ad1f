package org.packstd.submissions.submission;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Collection;
import java.util.List;

/** How many submissions are read whole at once, for the tests of those who read many. */
public final class Blocks {

    private Blocks() {}

    /** The same store, which notes the size of each block that is read. */
    public static Submissions noting(Submissions store, List<Integer> sizes) {
        return (Submissions) Proxy.newProxyInstance(Submissions.class.getClassLoader(),
                new Class<?>[]{Submissions.class},
                (_, method, arguments) -> {
                    if (method.getName().equals("findAll")) {
                        sizes.add(((Collection<?>) arguments[0]).size());
                    }
                    try {
                        return method.invoke(store, arguments);
                    } catch (InvocationTargetException failed) {
                        throw failed.getCause();
                    }
                });
    }
}
