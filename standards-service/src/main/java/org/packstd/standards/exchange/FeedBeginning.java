package org.packstd.standards.exchange;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/** What the feed does not tell yet although it happened, since there was no feed then. */
public interface FeedBeginning {

    /** Whether all of it was told; for ever. */
    boolean isTold();

    void told();

    /** Those of some events that the feed tells. */
    Set<String> known(List<String> events);

    /** Tells of an event at the end of the feed, unless the feed tells of it already. */
    void tell(String event, String type, String designation, Instant at);
}
