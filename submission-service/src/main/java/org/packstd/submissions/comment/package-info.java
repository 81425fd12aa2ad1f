/**
 * What organisations say to a submission, and what the committee answers to each of them.
 *
 * <p>A comment is never edited: it is made, disposed of by the chair or a motion, replied to by who made it, or taken back.
 * While comments lack a disposition the process does not go on; that is said by {@link CommentGate}. Who made a comment
 * as a person is kept with the comment alone, and is in no event and no audit record.
 */
@NullMarked
package org.packstd.submissions.comment;

import org.jspecify.annotations.NullMarked;
