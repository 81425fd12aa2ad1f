package org.packstd.standards.standard;

/**
 * Names a corrigendum of a standard.
 *
 * @param corrected the revision that it corrects
 * @param number from 1 for each revision
 */
public record CorrigendumId(RevisionLetter corrected, int number) {}
