/**
 * {@code deploy/local/demo}: the whole path on a running system, step by step, with what every step answers. Ends with exit
 * code 1 as soon as one answer is not what it should be.
 */
@NullMarked
package org.packstd.local.demo;

import org.jspecify.annotations.NullMarked;
