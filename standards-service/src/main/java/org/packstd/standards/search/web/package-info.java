/** Search in the words of the contract, as JSON and as CSV. */
@NullMarked
package org.packstd.standards.search.web;

import org.jspecify.annotations.NullMarked;
