package org.packstd.standards.search.lucene;

import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.search.IndexSearcher;

/**
 * What searches see at one time.
 *
 * @param fingerprint of exactly what the reader sees
 */
record Snapshot(DirectoryReader reader, IndexSearcher searcher, String fingerprint) {

    static Snapshot of(DirectoryReader reader, String fingerprint) {
        return new Snapshot(reader, new IndexSearcher(reader), fingerprint);
    }
}
