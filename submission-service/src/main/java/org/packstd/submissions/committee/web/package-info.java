/** Committees over HTTP. */
@NullMarked
package org.packstd.submissions.committee.web;

import org.jspecify.annotations.NullMarked;
