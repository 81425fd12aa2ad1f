/** Rules on names beside those that follow from the figures. */
@NullMarked
package org.packstd.standards.rule.naming;

import org.jspecify.annotations.NullMarked;
