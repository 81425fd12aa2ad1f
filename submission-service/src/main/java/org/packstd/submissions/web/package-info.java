/** Where the API is and how its pages are linked; common to all controllers. */
@NullMarked
package org.packstd.submissions.web;

import org.jspecify.annotations.NullMarked;
