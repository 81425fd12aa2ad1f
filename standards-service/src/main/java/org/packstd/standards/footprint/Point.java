package org.packstd.standards.footprint;

import java.math.BigDecimal;

/** In mm from the centre of the body; y is down. */
record Point(BigDecimal x, BigDecimal y) {

    Point moved(BigDecimal byX, BigDecimal byY) {
        return new Point(x.add(byX), y.add(byY));
    }
}
