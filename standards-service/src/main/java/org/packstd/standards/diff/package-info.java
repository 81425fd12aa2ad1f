/**
 * What a revision changes against another, and for whom.
 *
 * <p>
 * Each change has a class that says how the new requirement relates to the old one ({@code process.md} section 2); from it
 * follow the severity for each role and whether the change is major, minor or a patch. Figures are compared exactly: every
 * factor between units is a finite decimal, so no conversion rounds. Two editions that differ in anything differ in at least
 * one change; the diff of an edition with itself is empty; the other way round each change has its mirror image.
 */
@NullMarked
package org.packstd.standards.diff;

import org.jspecify.annotations.NullMarked;
