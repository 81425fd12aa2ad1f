/**
 * Who judges appeals: nobody who took part in what is appealed against.
 *
 * <p>A gate before the decision of the panel. Depends on {@code review}, {@code ballot} and {@code electorate}, and nothing
 * depends on it.
 */
@NullMarked
package org.packstd.submissions.appeal;

import org.jspecify.annotations.NullMarked;
