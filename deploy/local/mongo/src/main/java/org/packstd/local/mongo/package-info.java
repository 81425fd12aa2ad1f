/**
 * A server that speaks the MongoDB wire protocol inside one Java process, for evaluation and tests.
 *
 * <p>It promises what services may rely on by the portable contract (decision 5): one document changes atomically, no
 * reader sees half a change, nothing acknowledged is lost when the process is killed, unique indexes hold. What it cannot
 * do right it refuses with error 238. It listens on the loopback interface only, knows no users, and is never for
 * production.
 */
@NullMarked
package org.packstd.local.mongo;

import org.jspecify.annotations.NullMarked;
