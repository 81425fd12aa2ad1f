/** standards-service as the one who knows the rules, called over REST with a token of this service's own. */
@NullMarked
package org.packstd.submissions.check.client;

import org.jspecify.annotations.NullMarked;
