/** How long it takes to find whom an event concerns, among very many who asked. */
@NullMarked
package org.packstd.notifications.matching.bench;

import org.jspecify.annotations.NullMarked;
