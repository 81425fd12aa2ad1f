package org.packstd.submissions.proposal;

/**
 * The standard that a revision or withdrawal is about.
 *
 * @param designation  such as PS-CSP-0012
 * @param baseRevision the revision letter that the proposal was written against
 */
public record Target(String designation, String baseRevision) {}
