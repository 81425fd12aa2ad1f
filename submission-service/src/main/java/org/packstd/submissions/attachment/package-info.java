/**
 * Evidence for a submission, or for a comment on it: files that are what they say, of a bounded size and number, that nobody changes afterwards.
 *
 * <p>What a file is is told by its content. Only a few types are taken, each by a rule that fits a few lines; so no library
 * that opens hostile files is needed.
 */
@NullMarked
package org.packstd.submissions.attachment;

import org.jspecify.annotations.NullMarked;
