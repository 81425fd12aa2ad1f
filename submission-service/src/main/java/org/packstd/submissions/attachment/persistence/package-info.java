/** Attachments in MongoDB, their contents in GridFS. */
@NullMarked
package org.packstd.submissions.attachment.persistence;

import org.jspecify.annotations.NullMarked;
