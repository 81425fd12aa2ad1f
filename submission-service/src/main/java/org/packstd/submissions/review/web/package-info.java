/** Reviews over HTTP. */
@NullMarked
package org.packstd.submissions.review.web;

import org.jspecify.annotations.NullMarked;
