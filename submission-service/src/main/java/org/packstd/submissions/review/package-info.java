/**
 * Reviews of a text by persons whom the secretary chose: assigned, delivered or waived, each a document of its own. Who has a
 * conflict of interest does not review. A text goes on only when all its reviews are in or waived.
 */
@NullMarked
package org.packstd.submissions.review;

import org.jspecify.annotations.NullMarked;
