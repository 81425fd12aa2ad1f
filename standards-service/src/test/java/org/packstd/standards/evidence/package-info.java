/** Tests of reliability evidence. */
@NullMarked
package org.packstd.standards.evidence;

import org.jspecify.annotations.NullMarked;
