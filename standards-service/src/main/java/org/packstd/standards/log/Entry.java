package org.packstd.standards.log;

import java.nio.charset.StandardCharsets;

/**
 * A leaf with its place in the log.
 *
 * @param index from 0, without gaps
 * @param sequence that of the change in the feed; grows with the index
 * @param event id of the event, such as {@code PS-CSP-0012/A/published}
 * @param leaf the bytes of the leaf as text: JSON as RFC 8785 writes it
 */
public record Entry(long index, long sequence, String event, String leaf) {

    public Hash hash() {
        return Hash.ofLeaf(leaf.getBytes(StandardCharsets.UTF_8));
    }
}
