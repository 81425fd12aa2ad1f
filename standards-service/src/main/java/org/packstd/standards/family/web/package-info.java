/** Families over HTTP. */
@NullMarked
package org.packstd.standards.family.web;

import org.jspecify.annotations.NullMarked;
