/**
 * What the server remembers, and how it survives being killed.
 *
 * <p>All data is a set of records: a namespace, a number, the BSON bytes. What one command changes is one frame of an
 * append-only file, so after a crash a command has happened completely or not at all. {@link Journal#settle} returns only
 * when everything before it has left the process; with many writers one system call serves them all. Nothing here knows
 * MongoDB.
 */
@NullMarked
package org.packstd.local.mongo.journal;

import org.jspecify.annotations.NullMarked;
