/**
 * Acts in MongoDB: first in the document that they changed, then in the trail of their case.
 *
 * <p>{@link org.packstd.submissions.audit.persistence.PendingActs} is for the stores of all features; a collection whose
 * documents carry acts is announced with a bean {@link org.packstd.submissions.audit.persistence.AuditedCollection}.
 */
@NullMarked
package org.packstd.submissions.audit.persistence;

import org.jspecify.annotations.NullMarked;
