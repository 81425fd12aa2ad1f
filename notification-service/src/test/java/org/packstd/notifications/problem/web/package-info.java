@NullMarked
package org.packstd.notifications.problem.web;

import org.jspecify.annotations.NullMarked;
