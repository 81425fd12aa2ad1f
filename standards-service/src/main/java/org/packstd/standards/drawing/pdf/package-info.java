/**
 * Outline drawings as PDF, by PDFBox: one page in lines and text.
 *
 * <p>
 * Nothing of it is loaded before the first PDF is asked for. The typeface is in the file, cut down to the characters that
 * occur; nothing is taken from the machine, so that the same drawing gives the same bytes on each.
 */
@NullMarked
package org.packstd.standards.drawing.pdf;

import org.jspecify.annotations.NullMarked;
