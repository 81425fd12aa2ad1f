package org.packstd.standards.search.query;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The filter part of a query, for whoever keeps it.
 *
 * @param filters all hold; status is among them only if the caller named one
 * @param text words that all occur; null when any text will do
 */
public record StoredFilter(Match match, List<Filter> filters, @Nullable String text) {}
