/** Counts with Bucket4j: buckets in a bounded table of this process, or in Redis. */
@NullMarked
package org.packstd.gateway.limit.bucket;

import org.jspecify.annotations.NullMarked;
