/**
 * Standards on their way from one registry to another.
 *
 * <p>
 * A standard travels as one JSON document: any of its revisions as published, with hash, time and provenance, and where the
 * standard stands. A registry that takes a document in keeps all of that, so that what it exports then is the same, byte by
 * byte. A mirror takes everything once and then follows the feed of changes, in which a reader can never miss one.
 */
@NullMarked
package org.packstd.standards.exchange;

import org.jspecify.annotations.NullMarked;
