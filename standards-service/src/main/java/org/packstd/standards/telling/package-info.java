/**
 * What events tell beside what happened: the facts by which subscribers filter, what changed, and whose adoptions are
 * affected.
 *
 * <p>Facts and changes follow from revisions, which never change, so that an event which is sent twice says the same; only a
 * status can have become another one in between. Of adoptions those are told that were made before the event was written and
 * still stand: one that is changed or ended between two sendings is told as it is then.
 */
@NullMarked
package org.packstd.standards.telling;

import org.jspecify.annotations.NullMarked;
