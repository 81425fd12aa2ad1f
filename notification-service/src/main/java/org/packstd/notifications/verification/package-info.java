/**
 * How endpoints prove that they want to be one.
 *
 * <p>A webhook gets a signed {@code endpoint.verify} event at once and must return its token in the answer; a mail address
 * gets a letter with a link that works once. What is not answered is asked again a few times; nothing else is ever sent to
 * an endpoint that has not proved itself.
 */
@NullMarked
package org.packstd.notifications.verification;

import org.jspecify.annotations.NullMarked;
