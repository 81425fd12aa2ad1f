@NullMarked
package org.packstd.notifications.matching.lucene;

import org.jspecify.annotations.NullMarked;
