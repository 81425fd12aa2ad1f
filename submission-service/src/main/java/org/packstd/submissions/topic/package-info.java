/** The Kafka topics that this service needs, created whenever the broker can be reached. */
@NullMarked
package org.packstd.submissions.topic;

import org.jspecify.annotations.NullMarked;
