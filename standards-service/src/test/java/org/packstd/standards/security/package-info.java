/** The outer door. */
@NullMarked
package org.packstd.standards.security;

import org.jspecify.annotations.NullMarked;
