package org.packstd.submissions.proposal;

/**
 * What the device is for which a standard is proposed: its structure, features and use scenarios, as JSON text. Part of the
 * proposal and not of the specification: it explains, and binds nobody.
 */
public record DeviceContext(String json) {}
