package org.packstd.standards.footprint;

/** A straight line. */
record Line(Point from, Point to) {}
