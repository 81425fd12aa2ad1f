/**
 * What can be said of a variation because of what it states: its names in the habits of JESD30 and IPC-7351B, and the
 * figures that follow from others.
 *
 * <p>
 * Nothing here is stored or accepted from an author; it is computed whenever it is asked for, exactly, with the formula and
 * where the formula comes from. Where figures are missing, the answer says which.
 */
@NullMarked
package org.packstd.standards.identification;

import org.jspecify.annotations.NullMarked;
