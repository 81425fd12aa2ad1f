package org.packstd.submissions.proposal;

/**
 * What binds beside the specification, as JSON text: language, dates, relations, domains, evidence. standards-service
 * checks it; here it is only kept with the text and goes on with it.
 */
public record Metadata(String json) {}
