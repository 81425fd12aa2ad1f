package org.packstd.submissions.comment;

import java.util.List;
import java.util.Optional;

/** Operations on a payload as the text that RFC 6902 knows. */
public interface PatchSyntax {

    String write(List<ProposedChange.Operation> patch);

    /** Reads what {@link #write} wrote; empty if it is anything else. */
    Optional<List<ProposedChange.Operation>> read(String text);
}
