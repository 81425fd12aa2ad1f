package org.packstd.submissions.proposal;

/**
 * The standard that a revision, a withdrawal or a corrigendum is about.
 *
 * @param designation  such as PS-CSP-0012
 * @param baseRevision the revision letter that the proposal was written against, or that the corrigendum corrects
 */
public record Target(String designation, String baseRevision) {}
