/**
 * Committees: what they standardise, who leads them, which organisations are members of what class, and who may cast the vote
 * of a member. All of it holds for a time, so that it can be said who had what right at any instant.
 *
 * <p>The plenary is the committee of all organisations that vote. It is always there, nobody enters it, and it is who decides
 * on a submission that no committee was given. Depends on {@code organisation}, {@code ballot} and {@code security}.
 */
@NullMarked
package org.packstd.submissions.committee;

import org.jspecify.annotations.NullMarked;
