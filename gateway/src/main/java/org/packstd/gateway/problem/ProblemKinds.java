package org.packstd.gateway.problem;

import java.util.List;
import java.util.Optional;

/** All kinds of problem that an answer of the registry can name, in the order of their status. */
public record ProblemKinds(List<ProblemKind> all) {

    public ProblemKinds {
        all = List.copyOf(all);
    }

    public Optional<ProblemKind> find(String slug) {
        return all.stream().filter(kind -> kind.slug().equals(slug)).findFirst();
    }

    /** The kind of a refusal. */
    public ProblemKind of(Refusal.Kind kind) {
        return find(kind.slug())
                .orElseThrow(() -> new IllegalStateException("kind: " + kind.slug() + " (expected: in problems.json)"));
    }
}
