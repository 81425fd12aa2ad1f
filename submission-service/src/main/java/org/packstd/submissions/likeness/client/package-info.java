/** The catalogue of standards-service, which everybody may read. */
@NullMarked
package org.packstd.submissions.likeness.client;

import org.jspecify.annotations.NullMarked;
