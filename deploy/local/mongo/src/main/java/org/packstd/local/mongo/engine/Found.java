package org.packstd.local.mongo.engine;

import de.bwaldvogel.mongo.bson.Document;

/** A document a query came across, and the bytes it was read from. */
record Found(byte[] bytes, Document document) {

    static Found in(byte[] bytes) {
        return new Found(bytes, Bson.decode(bytes));
    }
}
