/** The log over HTTP. */
@NullMarked
package org.packstd.standards.log.web;

import org.jspecify.annotations.NullMarked;
