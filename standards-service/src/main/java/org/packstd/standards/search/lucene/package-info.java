/**
 * The index of variations in Lucene, in files of this instance alone.
 *
 * <p>
 * Figures are indexed as fixed-point integers of 16 bytes, so a bound is compared exactly. Each filter becomes one set of
 * documents per segment: together they are the matches, all but one are what a facet counts that ignores its own filter, and
 * how many a document is in says how near it is when none is in all.
 */
@NullMarked
package org.packstd.standards.search.lucene;

import org.jspecify.annotations.NullMarked;
