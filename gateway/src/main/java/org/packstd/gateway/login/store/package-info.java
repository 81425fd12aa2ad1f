/** Where sessions and renewals are kept. */
@NullMarked
package org.packstd.gateway.login.store;

import org.jspecify.annotations.NullMarked;
