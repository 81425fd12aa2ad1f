package org.packstd.standards.standard;

/** How a revision came here. */
public sealed interface Provenance {

    /** A ballot approved it. */
    record Submission(String submissionId) implements Provenance {}

    /** A secretary brought it from elsewhere. */
    record Import(String importId) implements Provenance {}
}
