@NullMarked
package org.packstd.standards.problem.web;

import org.jspecify.annotations.NullMarked;
