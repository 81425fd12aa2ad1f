package org.packstd.notifications.matching.lucene;

import org.apache.lucene.store.ByteBuffersDirectory;
import org.packstd.notifications.filter.lucene.LuceneAnalysis;
import org.packstd.notifications.matching.FilterIndex;

/** Gives tests what the application gets from Spring. */
public final class FilterIndexes {

    private FilterIndexes() {}

    public static FilterIndex inMemory() {
        return new LuceneFilterIndex(new ByteBuffersDirectory(), new LuceneAnalysis());
    }
}
