/** Where a key comes in, and what goes on in its place. */
@NullMarked
package org.packstd.gateway.key.web;

import org.jspecify.annotations.NullMarked;
