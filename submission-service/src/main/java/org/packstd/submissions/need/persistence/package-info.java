/**
 * Needs in MongoDB. Supports, answers and offers have collections of their own, whose identifiers say what may be there once
 * only; a need holds how many support it, for lists in that order.
 */
@NullMarked
package org.packstd.submissions.need.persistence;

import org.jspecify.annotations.NullMarked;
