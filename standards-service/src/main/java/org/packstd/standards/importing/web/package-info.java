/** Imports over HTTP. */
@NullMarked
package org.packstd.standards.importing.web;

import org.jspecify.annotations.NullMarked;
