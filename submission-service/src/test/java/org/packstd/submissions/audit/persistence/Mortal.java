package org.packstd.submissions.audit.persistence;

import com.mongodb.client.MongoCollection;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Set;
import org.bson.Document;

/** Dies before or after the n-th write to the collections that it is put over, and stays dead. */
final class Mortal {

    private static final Set<String> WRITES = Set.of("insertOne", "updateOne", "updateMany", "replaceOne", "deleteOne",
            "findOneAndUpdate");

    private final int at;
    private final boolean after;
    private int writes;

    Mortal(int at, boolean after) {
        this.at = at;
        this.after = after;
    }

    static final class Died extends RuntimeException {}

    static Mortal never() {
        return new Mortal(Integer.MAX_VALUE, false);
    }

    MongoCollection<Document> over(MongoCollection<Document> collection) {
        return proxy(collection, (_, method, arguments) -> {
            var write = WRITES.contains(method.getName());
            if (write && ++writes >= at && (!after || writes > at)) {
                throw new Died();
            }
            var result = call(collection, method, arguments);
            if (write && writes >= at) {
                throw new Died();
            }
            return result;
        });
    }

    /** Does something once, just before the first update. */
    static MongoCollection<Document> meanwhile(MongoCollection<Document> collection, Runnable somethingElse) {
        var done = new boolean[1];
        return proxy(collection, (_, method, arguments) -> {
            if ("updateOne".equals(method.getName()) && !done[0]) {
                done[0] = true;
                somethingElse.run();
            }
            return call(collection, method, arguments);
        });
    }

    private static Object call(MongoCollection<Document> collection, Method method,
            Object[] arguments) throws Throwable {
        try {
            return method.invoke(collection, arguments);
        } catch (InvocationTargetException thrown) {
            throw thrown.getTargetException();
        }
    }

    @SuppressWarnings("unchecked") // a proxy of a generic interface
    private static MongoCollection<Document> proxy(MongoCollection<Document> collection, InvocationHandler handler) {
        return (MongoCollection<Document>) Proxy.newProxyInstance(Mortal.class.getClassLoader(),
                new Class<?>[]{MongoCollection.class}, handler);
    }
}
