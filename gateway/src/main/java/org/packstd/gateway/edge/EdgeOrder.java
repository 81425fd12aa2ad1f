package org.packstd.gateway.edge;

import org.springframework.core.Ordered;

/** The order in which a request meets the filters of this package. */
final class EdgeOrder {

    static final int REQUEST_ID = Ordered.HIGHEST_PRECEDENCE + 10;
    static final int PROTECTIVE_HEADERS = Ordered.HIGHEST_PRECEDENCE + 20;
    static final int CORS = Ordered.HIGHEST_PRECEDENCE + 27; // after the limit of the address
    static final int REQUEST_GUARD = Ordered.HIGHEST_PRECEDENCE + 30;
    static final int OUTSIDE_HEADERS = Ordered.HIGHEST_PRECEDENCE + 40;
    static final int BODY_LIMIT = Ordered.HIGHEST_PRECEDENCE + 60;

    private EdgeOrder() {}
}
