/**
 * Finding variations by what they are: parameters, words and text.
 *
 * <p>
 * Every instance of this service keeps an index of its own of the variations of current revisions, withdrawn and superseded ones included,
 * and follows the catalogue by a marker of its changes. The index is a copy: it is built anew at each start, a change that is
 * heard twice or late does no harm, and nothing is answered from it before it has caught up once. Figures are compared as the
 * exact decimals that they are.
 */
@NullMarked
package org.packstd.standards.search;

import org.jspecify.annotations.NullMarked;
