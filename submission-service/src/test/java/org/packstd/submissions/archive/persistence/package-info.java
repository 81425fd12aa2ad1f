@NullMarked
package org.packstd.submissions.archive.persistence;

import org.jspecify.annotations.NullMarked;
