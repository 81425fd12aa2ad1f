/** The service as a whole: over real HTTP, with a real Kafka broker and a MongoDB server of its own. */
@NullMarked
package org.packstd.submissions;

import org.jspecify.annotations.NullMarked;
