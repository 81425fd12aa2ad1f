/** Login over HTTP: the way to the provider and back, the session and its cookie, and tokens for the services. */
@NullMarked
package org.packstd.gateway.login.web;

import org.jspecify.annotations.NullMarked;
