/**
 * Lands of opposite rows from the solder fillets that they shall allow (IPC-7351B 3.1): outer distance Z, inner distance G and
 * width X from the terminals, the goals of the class, and the tolerances of package, board and placement, which add as the root
 * of their squares.
 */
@NullMarked
package org.packstd.standards.landpattern.fillet;

import org.jspecify.annotations.NullMarked;
