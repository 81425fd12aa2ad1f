package org.packstd.standards.exchange.cdxml;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What we write to and read from a document; lengths in micrometres.
 *
 * @param width along x
 * @param length along y
 * @param thickness seated height
 * @param ballHeight stand-off
 * @param populated sites with a ball, as counted in the document
 * @param unpopulated sites without
 */
record CdxmlPackage(Header header, @Nullable Dimension width, @Nullable Dimension length,
        @Nullable Dimension thickness, @Nullable Dimension pitch, @Nullable Dimension ballHeight,
        @Nullable Dimension ballDiameter, @Nullable Integer populated, @Nullable Integer unpopulated, List<Pin> pins) {

    /**
     * What part it is.
     *
     * @param version of the document
     * @param date such as 2026-11-22
     */
    record Header(String id, String part, String orderNumber, String version, String date, String author) {}

    /** At least one is there. */
    record Dimension(@Nullable BigDecimal min, @Nullable BigDecimal typical, @Nullable BigDecimal max) {}

    /** @param number such as A1 */
    record Pin(String number, BigDecimal x, BigDecimal y) {}
}
