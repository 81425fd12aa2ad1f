@NullMarked
package org.packstd.submissions.problem.web;

import org.jspecify.annotations.NullMarked;
