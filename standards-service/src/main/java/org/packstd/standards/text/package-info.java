/**
 * Words: texts in the two languages of the registry, and the letter sequence of revisions and ball rows.
 *
 * <p>
 * Everything here is a value; nothing here knows what is said with it.
 */
@NullMarked
package org.packstd.standards.text;

import org.jspecify.annotations.NullMarked;
