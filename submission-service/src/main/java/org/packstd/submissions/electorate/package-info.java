/**
 * Who votes: the electorate as it is at the instant of an opening, and who may cast a vote of it.
 *
 * <p>The electorate of a committee is its members of those classes that the policy asks; that of the plenary is all
 * organisations that vote. What belongs together at that instant is one unit with one vote, which one of them casts. All of it
 * is frozen when the ballot opens; a merger afterwards changes nothing. Depends on {@code committee}, {@code organisation} and
 * {@code ballot}.
 */
@NullMarked
package org.packstd.submissions.electorate;

import org.jspecify.annotations.NullMarked;
