package org.packstd.notifications.filter;

import org.packstd.notifications.problem.Problem;

/** Those who know the grammar. */
public interface Grammar {

    /**
     * Reads a filter, as it would stand in the address of a search.
     *
     * @param text such as {@code family=CSP&e=..0.4&match=fits}, without what is ours to read; not empty
     * @return it in normal form
     * @throws Problem a 422 that names every offence, a 503 when those who know it are away
     */
    Filter read(String text);
}
