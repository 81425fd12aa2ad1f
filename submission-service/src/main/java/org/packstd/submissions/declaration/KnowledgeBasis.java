package org.packstd.submissions.declaration;

/** Whether the holder itself speaks of its patents, or somebody who knows of them. */
public enum KnowledgeBasis {
    OWN,
    THIRD_PARTY
}
