package org.packstd.standards.exchange;

import java.util.List;

/**
 * The feed of changes. An entry never changes, and none is ever put in before another: whoever has read up to a sequence has
 * read all that is there up to it.
 */
public interface Changes {

    /** The highest sequence given; 0 while nothing has happened. */
    long last();

    /**
     * Entries in the order of the feed.
     *
     * @param after the sequence that the reader has; 0 to begin
     * @param limit 1 or more
     */
    List<Change> after(long after, int limit);
}
