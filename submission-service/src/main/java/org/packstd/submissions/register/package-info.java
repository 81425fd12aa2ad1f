/**
 * Registers: things with a name that somebody enters once and changes now and then, each one document, each change one write
 * that names the version it is based on. Knows no feature.
 */
@NullMarked
package org.packstd.submissions.register;

import org.jspecify.annotations.NullMarked;
