/** Terms of texts by Lucene, with the analyzers that the search of standards has. */
@NullMarked
package org.packstd.notifications.filter.lucene;

import org.jspecify.annotations.NullMarked;
