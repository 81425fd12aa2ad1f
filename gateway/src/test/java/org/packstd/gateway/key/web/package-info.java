/** Keys are exchanged with a service that has its moods. */
@NullMarked
package org.packstd.gateway.key.web;

import org.jspecify.annotations.NullMarked;
