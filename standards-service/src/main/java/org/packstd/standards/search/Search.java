package org.packstd.standards.search;

import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.packstd.standards.problem.Problem;
import org.packstd.standards.search.query.Grammar;
import org.packstd.standards.search.query.Query;
import org.packstd.standards.search.query.StoredFilter;

/** Finds variations. */
public final class Search {

    private final Grammar grammar;
    private final VariationIndex index;
    private final BooleanSupplier ready;

    /** @param ready whether the index holds the whole catalogue */
    public Search(Grammar grammar, VariationIndex index, BooleanSupplier ready) {
        this.grammar = grammar;
        this.index = index;
        this.ready = ready;
    }

    /** @throws Problem a 400 that says of each parameter what is wrong with it */
    public Query read(Map<String, List<String>> parameters) {
        return grammar.read(parameters);
    }

    /** @throws Problem a 400 as of {@link #read}, also for what says how results are shown */
    public StoredFilter readFilter(Map<String, List<String>> parameters) {
        return grammar.filter(parameters);
    }

    /** @throws Problem a 503 while the index is being built, or a 400 for a cursor of another query */
    public Found find(Query query) {
        requireReady();
        return index.search(query);
    }

    /**
     * Counts what matches by family and bins.
     *
     * @param y null to count by x alone
     * @throws Problem a 503 while the index is being built
     */
    public Crossed cross(Query query, Axis x, @Nullable Axis y) {
        requireReady();
        return index.cross(query, x, y);
    }

    private void requireReady() {
        if (!ready.getAsBoolean()) {
            throw Problem.unavailable("the search index is being built; try again in a moment");
        }
    }

    /** What the index shows; changes whenever an answer may. */
    public String fingerprint() {
        return index.fingerprint();
    }
}
