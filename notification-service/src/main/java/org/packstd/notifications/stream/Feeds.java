package org.packstd.notifications.stream;

/** The lists of what happens, each with positions of its own. */
public interface Feeds {

    /** What everyone may hear. */
    Feed everyone();

    /** All of it, of which each reader is shown what it may hear. */
    Feed insiders();
}
