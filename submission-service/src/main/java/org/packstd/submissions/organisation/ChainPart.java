package org.packstd.submissions.organisation;

/** Part of the supply chain. */
public enum ChainPart {
    DESIGNER,
    CHIP_MAKER,
    FOUNDRY,
    OSAT,
    TESTER,
    USER,
    RESEARCH,
    STANDARDS_BODY
}
