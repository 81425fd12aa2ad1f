/** Tests of what the contract is shown of ballots. */
@NullMarked
package org.packstd.submissions.voting.web;

import org.jspecify.annotations.NullMarked;
