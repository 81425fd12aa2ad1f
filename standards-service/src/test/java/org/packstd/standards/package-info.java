/** Stories about the running service, over real HTTP and real Kafka. */
@NullMarked
package org.packstd.standards;

import org.jspecify.annotations.NullMarked;
