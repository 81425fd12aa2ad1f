/** Checks over HTTP. */
@NullMarked
package org.packstd.standards.validation.web;

import org.jspecify.annotations.NullMarked;
