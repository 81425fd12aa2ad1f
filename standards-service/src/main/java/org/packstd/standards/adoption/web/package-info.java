/** Adoption records and impact over HTTP. */
@NullMarked
package org.packstd.standards.adoption.web;

import org.jspecify.annotations.NullMarked;
