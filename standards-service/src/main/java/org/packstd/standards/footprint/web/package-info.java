/** Land patterns and footprints over HTTP. */
@NullMarked
package org.packstd.standards.footprint.web;

import org.jspecify.annotations.NullMarked;
