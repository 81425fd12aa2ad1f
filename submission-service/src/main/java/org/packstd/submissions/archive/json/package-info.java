/** The parts of an archive that are made of words of the domain, as JSON. */
@NullMarked
package org.packstd.submissions.archive.json;

import org.jspecify.annotations.NullMarked;
