package org.packstd.standards.web;

import java.time.Duration;
import org.springframework.http.CacheControl;

/** How long what we answer stays true. */
public final class Caching {

    /** A published revision never changes. */
    public static final CacheControl FOR_EVER = CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

    /**
     * Drawings, footprints and diffs follow from revisions, which never change, and from how this service computes them, which
     * may with a release: asked for again after a day.
     */
    public static final CacheControl COMPUTED = CacheControl.maxAge(Duration.ofDays(1)).cachePublic().mustRevalidate();

    /** May be kept, but must be asked about each time: a standard changes when a revision is published. */
    public static final CacheControl REVALIDATED = CacheControl.noCache().cachePublic();

    /** A list may be a little old. */
    public static final CacheControl SHORTLY = CacheControl.maxAge(Duration.ofSeconds(10)).cachePublic();

    /** A schema changes with a release of this service. */
    public static final CacheControl FOR_AN_HOUR = CacheControl.maxAge(Duration.ofHours(1)).cachePublic();

    private Caching() {}
}
