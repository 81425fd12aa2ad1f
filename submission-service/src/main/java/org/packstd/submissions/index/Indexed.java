package org.packstd.submissions.index;

/** A store whose queries need indexes. */
public interface Indexed {

    /** Creates what is missing; may be repeated. */
    void createIndexes();
}
