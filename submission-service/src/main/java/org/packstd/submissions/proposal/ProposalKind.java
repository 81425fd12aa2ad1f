package org.packstd.submissions.proposal;

/** What is proposed. */
public enum ProposalKind {
    NEW_STANDARD,
    REVISION,
    WITHDRAWAL,
    CORRIGENDUM
}
