package org.packstd.standards.diff;

import org.packstd.standards.text.LocalizedText;

/** What follows from a change for those who built on the base, in one sentence of each language. */
final class Consequences {

    private static final LocalizedText NONE = new LocalizedText("Nothing follows for parts and footprints.",
            "对零件和焊盘图形无影响。");
    private static final LocalizedText DRAWINGS = new LocalizedText("Only drawings and claims name it anew.",
            "仅图纸和声明中的名称需要更新。");
    private static final LocalizedText NOMINAL = new LocalizedText(
            "Parts still conform; what was calculated from the nominal needs a look.", "零件仍然符合；按公称值计算的结果需复核。");
    private static final LocalizedText TIGHTENED = new LocalizedText(
            "Parts made to the base may no longer conform; footprints and tools still fit.",
            "按原版制造的零件可能不再符合；焊盘图形和工装仍然适用。");
    private static final LocalizedText LOOSENED = new LocalizedText(
            "Parts made to the base still conform; footprints and tools may no longer fit.",
            "按原版制造的零件仍然符合；焊盘图形和工装可能不再适用。");
    private static final LocalizedText SHIFTED = new LocalizedText(
            "Parts made to the base may no longer conform, footprints and tools may no longer fit.",
            "按原版制造的零件可能不再符合，焊盘图形和工装可能不再适用。");
    private static final LocalizedText DISJOINT = new LocalizedText(
            "No part made to the base conforms; no footprint or tool is sure to fit.", "按原版制造的零件均不符合；焊盘图形和工装均无保证。");
    private static final LocalizedText DECLARE = new LocalizedText(
            "Producers must declare it; footprints and tools need a look.", "制造商须予声明；焊盘图形和工装需复核。");
    private static final LocalizedText BASIS = new LocalizedText("What relied on it loses its basis.", "以其为依据者失去依据。");
    private static final LocalizedText LOOK = new LocalizedText("What relies on it needs a look.", "以其为依据者需复核。");
    private static final LocalizedText MEASURE = new LocalizedText(
            "Parts must be measured anew, footprints and tools checked.", "零件须重新测量，焊盘图形和工装须检查。");

    private Consequences() {}

    static LocalizedText of(Change change) {
        if (change.impact().equals(Impact.NONE)) {
            return change.changeClass() == ChangeClass.RENAMED ? DRAWINGS : NONE;
        }
        return switch (change.changeClass()) {
            case EDITORIAL, UNIT_ONLY, RENAMED, TEXT_CHANGED -> LOOK;
            case RECENTRED -> NOMINAL;
            case TIGHTENED -> TIGHTENED;
            case LOOSENED -> LOOSENED;
            case SHIFTED -> SHIFTED;
            case DISJOINT -> DISJOINT;
            case ADDED -> change.mandatory() ? DECLARE : LOOK;
            case REMOVED -> change.subject() == Subject.VARIATION ? DISJOINT : BASIS;
            case DATUM_CHANGED -> MEASURE;
        };
    }
}
