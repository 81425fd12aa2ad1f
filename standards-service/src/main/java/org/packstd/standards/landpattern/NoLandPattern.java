package org.packstd.standards.landpattern;

import java.util.List;
import org.packstd.standards.landpattern.outline.Missing;

/** A land pattern that would be a guess. @param missing what it lacks; never empty */
public record NoLandPattern(List<Missing> missing) implements LandPatternResult {}
