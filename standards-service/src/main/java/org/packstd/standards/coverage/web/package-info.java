/** Coverage in the words of the contract. */
@NullMarked
package org.packstd.standards.coverage.web;

import org.jspecify.annotations.NullMarked;
