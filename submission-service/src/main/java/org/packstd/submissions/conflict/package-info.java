/**
 * Conflicts of interest: what persons state of themselves, and what follows from where they come from.
 *
 * <p>Who has one does not review, certify or lead: a chair hands over to the vice-chair. A vote it does not bar. What a person
 * stated is personal; it is shown to that person and to those who have to act on it, and never gets into the trail of a case.
 */
@NullMarked
package org.packstd.submissions.conflict;

import org.jspecify.annotations.NullMarked;
