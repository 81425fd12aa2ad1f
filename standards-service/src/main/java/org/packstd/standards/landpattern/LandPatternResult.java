package org.packstd.standards.landpattern;

/** What came of computing a land pattern. */
public sealed interface LandPatternResult permits LandPattern, NoLandPattern {}
