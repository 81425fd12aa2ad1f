package org.packstd.standards.adoption.web;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.packstd.standards.adoption.RecordAdoption;
import org.packstd.standards.problem.Problem;
import org.packstd.standards.problem.ProblemType;

/** The condition of a change: that the record still is the one that the caller read. */
record IfMatch(@Nullable String header) implements RecordAdoption.Demand {

    @Override
    public void absent() {
        if (header != null && !header.isBlank()) {
            throw new Problem(ProblemType.STALE, "If-Match: %s (expected: missing, since there is no such record)"
                    .formatted(header));
        }
    }

    @Override
    public void version(long version) {
        if (header == null || header.isBlank()) {
            throw new Problem(ProblemType.PRECONDITION_REQUIRED,
                    "If-Match: missing (expected: the ETag of the record that the change is based on)");
        }
        var current = "\"" + version + "\"";
        if (tags(header).stream().noneMatch(tag -> tag.equals("*") || tag.equals(current))) {
            throw new Problem(ProblemType.STALE,
                    "If-Match: %s (expected: %s); read it again and repeat the change".formatted(header, current));
        }
    }

    private static List<String> tags(String header) {
        return Arrays.stream(header.split(",")).map(String::strip).toList();
    }
}
