package org.packstd.notifications.database;

/** A repository that needs indexes. */
public interface Indexed {

    /** Makes the indexes that are missing; called once at every start, before the repository is used. */
    void createIndexes();
}
