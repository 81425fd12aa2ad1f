/**
 * What a drawing consists of, for those who write it otherwise than as SVG: marks on paper with their ink, each in its view
 * and in its role.
 *
 * <p>
 * The drawing kit writes SVG and has no other model of a finished sheet, so that the SVG is the model. It is a small dialect
 * (no style, no transformation but the place of a view, six elements), which is read here, and nothing else: this is no reader
 * for the SVG of others, and an element that it does not know is an error of ours.
 */
@NullMarked
package org.packstd.standards.drawing.plot;

import org.jspecify.annotations.NullMarked;
