package org.packstd.local.mongo.engine;

import de.bwaldvogel.mongo.bson.Document;

/** The library's own handling of a command. */
interface Commands {

    Document run(String name, Document arguments);
}
