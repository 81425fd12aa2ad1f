/** What people see at the address of the registry: a first page, and the contracts as they stand in the repository. */
@NullMarked
package org.packstd.gateway.site;

import org.jspecify.annotations.NullMarked;
