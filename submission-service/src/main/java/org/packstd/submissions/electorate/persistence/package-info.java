/** What is frozen of an electorate besides the papers, in MongoDB. */
@NullMarked
package org.packstd.submissions.electorate.persistence;

import org.jspecify.annotations.NullMarked;
