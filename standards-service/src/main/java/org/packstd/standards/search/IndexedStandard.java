package org.packstd.standards.search;

import java.util.List;
import org.packstd.standards.standard.Designation;

/**
 * The variations of the current revision of a standard.
 *
 * @param version of the standard; a higher one replaces a lower one
 */
public record IndexedStandard(Designation designation, long version, List<IndexedVariation> variations) {}
