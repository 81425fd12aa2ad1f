package org.packstd.submissions.committee;

/** What a member of a committee is there for. In the order of the rights. */
public enum MembershipClass {
    /** Takes part, and is obliged to vote. */
    P_MEMBER,
    /** Votes. */
    VOTING,
    /** Observes; its negatives count where a policy says so. */
    O_MEMBER,
    /** Listens. */
    OBSERVER
}
