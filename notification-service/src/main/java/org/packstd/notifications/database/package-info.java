/**
 * The ground that the repositories stand on: one MongoDB database, written with majority, indexes made before anything runs.
 */
@NullMarked
package org.packstd.notifications.database;

import org.jspecify.annotations.NullMarked;
