package org.packstd.standards.rule;

/** How far software has to look to decide a rule. */
public enum Level {
    /** Syntax: types, units, enumerations, identifiers. */
    L0,
    /** One value. */
    L1,
    /** Several parameters together. */
    L2,
    /** Geometry: what the figures look like when they are drawn. */
    L3,
    /** Other documents of the registry. */
    L4,
    /** Evidence for the domain that is claimed. */
    L5
}
