/**
 * Backup of a registry whose services are stopped: what lies in its databases and topics, and how far each consumer came.
 *
 * <p>Promises: a backup that says it is whole is whole, to the byte; a restore changes nothing unless it is, and goes only into
 * databases and topics that are empty. Documents and records are never held in memory together.
 */
@NullMarked
package org.packstd.local.backup;

import org.jspecify.annotations.NullMarked;
