/** What of a variation matters for its land pattern, read from the specification and with what is missing known by name. */
@NullMarked
package org.packstd.standards.landpattern.outline;

import org.jspecify.annotations.NullMarked;
