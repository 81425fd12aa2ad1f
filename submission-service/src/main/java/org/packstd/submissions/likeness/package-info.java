/**
 * What there is already that may say the same as a submission: other submissions, and standards of its family. It is found when
 * it is asked for, so that whoever decides at triage sees what came in meanwhile; nothing here refuses anything.
 */
@NullMarked
package org.packstd.submissions.likeness;

import org.jspecify.annotations.NullMarked;
