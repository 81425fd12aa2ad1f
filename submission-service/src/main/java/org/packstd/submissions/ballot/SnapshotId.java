package org.packstd.submissions.ballot;

/**
 * Name of the frozen electorate of one opening.
 *
 * <p>Each attempt to open a ballot freezes its own, so that an attempt that failed half-way leaves nothing that a later one
 * could mistake for its electorate.
 */
public record SnapshotId(String value) {

    @Override
    public String toString() {
        return value;
    }
}
