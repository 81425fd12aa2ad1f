/** Hears what was approved, and tells what could not be published. */
@NullMarked
package org.packstd.standards.publication.messaging;

import org.jspecify.annotations.NullMarked;
