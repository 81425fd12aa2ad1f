/**
 * Opening, voting and closing: where submissions and their papers meet.
 *
 * <p>A vote that was taken counts, and one that does not count was refused: a ballot first stops taking votes, then seals its
 * papers, and only then counts. Each step may be repeated by any instance, so a crash between two of them delays a result and
 * never changes it.
 */
@NullMarked
package org.packstd.submissions.voting;

import org.jspecify.annotations.NullMarked;
