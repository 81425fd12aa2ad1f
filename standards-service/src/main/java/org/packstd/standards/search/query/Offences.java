package org.packstd.standards.search.query;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.packstd.standards.problem.Offence;
import org.packstd.standards.problem.Problem;
import org.packstd.standards.problem.ProblemType;

/** What is wrong with a query, all of it, so that it can be mended in one go. */
final class Offences {

    /** More are not told. */
    private static final int MOST = 20;

    private final List<Offence> found = new ArrayList<>();

    void add(String parameter, String rule, @Nullable String value, String expected) {
        if (found.size() < MOST) {
            found.add(Offence.of(parameter, rule, value, expected));
        }
    }

    /** @throws Problem a 400, if anything is wrong */
    void refuse() {
        if (!found.isEmpty()) {
            var detail = found.size() == 1 ? found.getFirst().message() : found.size() + " parameters are wrong";
            throw new Problem(ProblemType.MALFORMED, detail, found);
        }
    }
}
