/** Drawings over HTTP. */
@NullMarked
package org.packstd.standards.drawing.web;

import org.jspecify.annotations.NullMarked;
