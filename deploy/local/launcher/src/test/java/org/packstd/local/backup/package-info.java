/** Backups are restored beside a real broker and the MongoDB-wire server. */
@NullMarked
package org.packstd.local.backup;

import org.jspecify.annotations.NullMarked;
