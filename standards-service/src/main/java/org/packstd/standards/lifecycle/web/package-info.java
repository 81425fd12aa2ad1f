/** The life of revisions over HTTP. */
@NullMarked
package org.packstd.standards.lifecycle.web;

import org.jspecify.annotations.NullMarked;
