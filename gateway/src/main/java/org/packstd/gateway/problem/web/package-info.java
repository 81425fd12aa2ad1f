/** Problems over HTTP: as answers to programs, and as pages for people. */
@NullMarked
package org.packstd.gateway.problem.web;

import org.jspecify.annotations.NullMarked;
