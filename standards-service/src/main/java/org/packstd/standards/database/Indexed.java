package org.packstd.standards.database;

/** A repository whose queries need indexes. */
public interface Indexed {

    /** Creates them; changes nothing when they are there already. */
    void createIndexes();
}
