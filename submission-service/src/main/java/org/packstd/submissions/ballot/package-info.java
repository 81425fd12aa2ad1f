/**
 * Ballots as such: terms, papers, positions, policies and tallies.
 *
 * <p>A ballot is part of its submission and changes only with it; its papers, one for each organisation of the electorate,
 * are documents of their own so that votes never contend with each other. A paper takes votes until it is sealed, and
 * only sealed papers are counted; so the tally of a ballot is the same whoever counts, and how often. Policies decide in
 * whole numbers. Depends on {@code problem} only; who may open, vote and close is in {@code voting}.
 */
@NullMarked
package org.packstd.submissions.ballot;

import org.jspecify.annotations.NullMarked;
