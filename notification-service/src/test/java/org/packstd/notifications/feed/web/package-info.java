@NullMarked
package org.packstd.notifications.feed.web;

import org.jspecify.annotations.NullMarked;
