/**
 * Editorial corrections of published revisions.
 *
 * <p>
 * A corrigendum says which text of a revision should read otherwise; the revision itself, its hash and everything that
 * refers to it stay as they are. Figures are never editorial: to change one is to propose a revision. Corrigenda are
 * numbered for each revision from 1, never change and never go away.
 */
@NullMarked
package org.packstd.standards.corrigendum;

import org.jspecify.annotations.NullMarked;
