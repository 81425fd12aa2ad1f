package org.packstd.notifications.matching.lucene;

/** For how many variations a condition holds. */
enum Holding {
    FOR_NONE,
    FOR_SOME,
    FOR_ALL
}
