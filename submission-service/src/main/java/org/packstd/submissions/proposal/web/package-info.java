/** Words of proposals as text: in JSON and in queries. */
@NullMarked
package org.packstd.submissions.proposal.web;

import org.jspecify.annotations.NullMarked;
