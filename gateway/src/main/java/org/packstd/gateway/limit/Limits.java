package org.packstd.gateway.limit;

import reactor.core.publisher.Mono;

/** Counts requests. */
public interface Limits {

    /** Takes one request from a share; empty when nobody can say how it stands, and then nobody is refused. */
    Mono<Standing> take(Share share);
}
