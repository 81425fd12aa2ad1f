/** What the store of frozen electorates must do, on any MongoDB. */
@NullMarked
package org.packstd.submissions.electorate.persistence;

import org.jspecify.annotations.NullMarked;
