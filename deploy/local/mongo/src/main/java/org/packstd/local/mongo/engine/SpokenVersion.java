package org.packstd.local.mongo.engine;

import de.bwaldvogel.mongo.MongoVersion;
import java.util.List;

/** The version drivers are told. The library says wire version 8, the least that drivers accept; 5.0 had 13. */
enum SpokenVersion implements MongoVersion {

    LIKE_5_0;

    @Override
    public List<Integer> getVersionArray() {
        return List.of(5, 0, 0);
    }

    @Override
    public int getWireVersion() {
        return 13;
    }
}
