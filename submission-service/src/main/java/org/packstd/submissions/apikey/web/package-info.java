/** Keys over HTTP: for people, and for the gateway and the other services. */
@NullMarked
package org.packstd.submissions.apikey.web;

import org.jspecify.annotations.NullMarked;
