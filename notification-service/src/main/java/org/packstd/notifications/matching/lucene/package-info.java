/** The reverse index on Lucene: files of this instance, made anew at each start. */
@NullMarked
package org.packstd.notifications.matching.lucene;

import org.jspecify.annotations.NullMarked;
