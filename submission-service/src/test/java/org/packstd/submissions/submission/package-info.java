/** The process: every state and every command. */
@NullMarked
package org.packstd.submissions.submission;

import org.jspecify.annotations.NullMarked;
