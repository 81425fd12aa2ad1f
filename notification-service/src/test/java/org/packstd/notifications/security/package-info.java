/** The outer door. */
@NullMarked
package org.packstd.notifications.security;

import org.jspecify.annotations.NullMarked;
