package org.packstd.submissions.conditional;

/**
 * Something that is entered under a name and changed under the condition that nobody else did meanwhile.
 *
 * @param <T> the type itself
 */
public interface Versioned<T> {

    /** Its name in its register. */
    String key();

    /** One more with every change, from 1. */
    long version();

    /** The same, as another version. */
    T withVersion(long other);
}
