/**
 * What a filter of the search grammar means for an event.
 *
 * <p>A filter holds when one variation of the event passes all of its conditions; a value that is missing never passes. The
 * grammar itself is read by standards-service, once, when a filter is given: what is kept are conditions in normal form.
 */
@NullMarked
package org.packstd.notifications.filter;

import org.jspecify.annotations.NullMarked;
