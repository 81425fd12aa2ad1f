/** Pages that links in letters lead to. A page only asks; what it asks for is done by its button, so that no mail scanner does it. */
@NullMarked
package org.packstd.notifications.mail.web;

import org.jspecify.annotations.NullMarked;
