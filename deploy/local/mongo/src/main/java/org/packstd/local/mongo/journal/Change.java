package org.packstd.local.mongo.journal;

/** One step from a state of the records to the next. */
public sealed interface Change {

    /** The full name of a collection, such as {@code standards.revisions}. */
    String namespace();

    /** The record now has these bytes, whether it existed before or not. */
    record Put(String namespace, long id, byte[] bytes) implements Change {}

    record Remove(String namespace, long id) implements Change {}

    /** All records of the namespace are gone. */
    record Drop(String namespace) implements Change {}
}
