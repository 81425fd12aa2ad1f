package org.packstd.submissions.audit.persistence;

import com.mongodb.client.MongoCollection;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Set;
import org.bson.Document;

/** Dies at the n-th write to the collections that it is put over, and stays dead. */
final class Mortal {

    /** When it dies: before the write, when half of many are written, or after it. */
    enum Moment {
        BEFORE,
        WITHIN,
        AFTER
    }

    private static final Set<String> OF_MANY = Set.of("insertMany", "bulkWrite");
    private static final Set<String> WRITES = Set.of("insertOne", "insertMany", "bulkWrite", "updateOne", "updateMany",
            "replaceOne", "deleteOne", "findOneAndUpdate");

    private final int at;
    private final Moment moment;
    private int writes;

    Mortal(int at, Moment moment) {
        this.at = at;
        this.moment = moment;
    }

    static final class Died extends RuntimeException {}

    static Mortal never() {
        return new Mortal(Integer.MAX_VALUE, Moment.BEFORE);
    }

    MongoCollection<Document> over(MongoCollection<Document> collection) {
        return proxy(collection, (_, method, arguments) -> {
            var write = WRITES.contains(method.getName());
            if (write && ++writes >= at && (moment != Moment.AFTER || writes > at)) {
                if (writes == at && moment == Moment.WITHIN && OF_MANY.contains(method.getName())) {
                    half(collection, method, arguments);
                }
                throw new Died();
            }
            var result = call(collection, method, arguments);
            if (write && writes >= at) {
                throw new Died();
            }
            return result;
        });
    }

    private static void half(MongoCollection<Document> collection, Method method, Object[] arguments) throws Throwable {
        var many = (List<?>) arguments[0];
        if (many.size() > 1) {
            var some = arguments.clone();
            some[0] = many.subList(0, many.size() / 2);
            call(collection, method, some);
        }
    }

    /** Does something once, just before the first update. */
    static MongoCollection<Document> meanwhile(MongoCollection<Document> collection, Runnable somethingElse) {
        var done = new boolean[1];
        return proxy(collection, (_, method, arguments) -> {
            if ("bulkWrite".equals(method.getName()) && !done[0]) {
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
