package org.packstd.gateway.cache;

import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpRequest;

/** Something that every answer carries and that differs from one to the next. */
public interface EveryAnswer {

    void mark(ServerHttpRequest request, HttpHeaders answer);
}
