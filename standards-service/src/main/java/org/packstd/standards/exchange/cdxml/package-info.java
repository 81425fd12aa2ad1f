/**
 * CDXML of the Open Compute Project (ODSA), since 2022 a part of JEDEC JEP30: one XML document for one packaged part, with
 * its outline, its balls and where each of them is. Lengths are whole micrometres; x points right and y up.
 *
 * <p>
 * It can say less of an outline than a variation can, and more of the part. Whatever is lost on the way, in either direction,
 * is named. Element names follow {@code cdxml.xsd} of opencomputeproject/ODSA-CDXML.
 */
@NullMarked
package org.packstd.standards.exchange.cdxml;

import org.jspecify.annotations.NullMarked;
