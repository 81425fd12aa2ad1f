/** What all controllers need to speak HTTP as the contract says: base path, caching, cursors. */
@NullMarked
package org.packstd.standards.web;

import org.jspecify.annotations.NullMarked;
