/**
 * Which path is answered by which service. Bodies, status codes, validators and tokens pass as they are; an answer is never
 * kept back to be complete first.
 */
@NullMarked
package org.packstd.gateway.routing;

import org.jspecify.annotations.NullMarked;
