/**
 * Publishing what was approved, exactly once.
 *
 * <p>
 * A publication is named after what caused it: the submission, or {@code import:} and the key of an imported standard. It
 * takes its place (designation and revision letter) before anything is visible, then the revision is stored, then the
 * standard names it; each step can be repeated, so whoever hears of it again after a crash completes it. A place is taken
 * once: of two proposals against the same revision the second is refused.
 */
@NullMarked
package org.packstd.standards.publication;

import org.jspecify.annotations.NullMarked;
