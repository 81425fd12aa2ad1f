/** Conflicts of interest over HTTP. */
@NullMarked
package org.packstd.submissions.conflict.web;

import org.jspecify.annotations.NullMarked;
