package org.packstd.notifications.bench;

import java.util.Collection;
import java.util.List;

/** Quantiles of what was measured. */
record Figures(List<Double> sorted) {

    static Figures of(Collection<Double> measured) {
        if (measured.isEmpty()) {
            throw new IllegalArgumentException("nothing was measured");
        }
        return new Figures(measured.stream().sorted().toList());
    }

    double quantile(double share) {
        return sorted.get(Math.max(0, (int) Math.ceil(share * sorted.size()) - 1));
    }

    double median() {
        return quantile(0.5);
    }

    double most() {
        return sorted.getLast();
    }
}
