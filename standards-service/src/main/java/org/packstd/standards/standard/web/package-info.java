/** The catalogue over HTTP. */
@NullMarked
package org.packstd.standards.standard.web;

import org.jspecify.annotations.NullMarked;
