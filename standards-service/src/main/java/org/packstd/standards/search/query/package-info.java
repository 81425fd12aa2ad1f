/**
 * What a search asks for, and the grammar in which it is asked: {@code api-specs/search-grammar.md}.
 *
 * <p>
 * Reading a query knows nothing of an index. It answers with what is asked in exact decimals of base units, or refuses and
 * says for every parameter at once what is wrong and what would be right; so the same grammar serves a URL, an API and a
 * stored subscription. What a query may cost is bounded here.
 */
@NullMarked
package org.packstd.standards.search.query;

import org.jspecify.annotations.NullMarked;
