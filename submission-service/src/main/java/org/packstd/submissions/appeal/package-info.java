/**
 * Who judges appeals: nobody who took part in what is appealed against. Nor does who decided keep the panel waiting.
 *
 * <p>A gate before the decision of the panel and before a hold. Depends on {@code review}, {@code ballot} and {@code electorate}, and nothing
 * depends on it.
 */
@NullMarked
package org.packstd.submissions.appeal;

import org.jspecify.annotations.NullMarked;
