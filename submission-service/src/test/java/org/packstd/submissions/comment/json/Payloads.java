package org.packstd.submissions.comment.json;

import org.packstd.submissions.comment.PatchSyntax;
import org.packstd.submissions.comment.PayloadReader;

/** Readers for the tests of other packages. */
public final class Payloads {

    private Payloads() {}

    public static PayloadReader reader() {
        return new JsonPayloads();
    }

    public static PatchSyntax patches() {
        return new JsonPatches();
    }
}
