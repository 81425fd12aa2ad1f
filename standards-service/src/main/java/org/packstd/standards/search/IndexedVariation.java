package org.packstd.standards.search;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A variation as it is searched.
 *
 * @param hit what a result shows of it
 * @param numbers parameters and counts by key
 * @param symbols what each symbol means here, as keys
 * @param features what it has of {@link org.packstd.standards.search.query.Vocabulary#FEATURES}
 * @param english text in English, most telling first
 * @param chinese text in Chinese, most telling first
 * @param names designation, code and the names that other bodies gave it
 */
public record IndexedVariation(Hit hit, Map<String, Figures> numbers, Map<String, Set<String>> symbols,
        List<String> features, List<String> english, List<String> chinese, List<String> names) {}
