package org.packstd.local.mongo.index;

import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.bson.Document;
import java.util.List;

/**
 * How much of a wanted order an index already has.
 *
 * @param fields how many of the first fields to sort by
 * @param backwards whether the index has to be followed from its end
 */
record Sorting(int fields, boolean backwards) {

    static final Sorting NONE = new Sorting(0, false);

    /** @param fixed how many of the first keys have one value only, so that the order of the rest shows */
    static Sorting by(List<IndexKey> keys, int fixed, Document order) {
        var fixedPaths = keys.subList(0, fixed).stream().map(IndexKey::getKey).toList();
        var fields = 0;
        var next = fixed;
        Boolean backwards = null;
        for (var wanted : order.entrySet()) {
            if (!fixedPaths.contains(wanted.getKey())) {
                if (next == keys.size() || !keys.get(next).getKey().equals(wanted.getKey())) {
                    break;
                }
                var turned = keys.get(next).isAscending() != ((Number) wanted.getValue()).intValue() > 0;
                if (backwards != null && backwards != turned) {
                    break;
                }
                backwards = turned;
                next++;
            }
            fields++;
        }
        return new Sorting(fields, backwards != null && backwards);
    }
}
