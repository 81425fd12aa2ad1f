package org.packstd.standards.importing;

import java.util.List;
import java.util.Optional;

/** The records of all imports. */
public interface Imports {

    /** Puts an import on record, unless it is already. Returns what is on record afterwards. */
    ImportRecord begin(ImportRecord.Facts facts);

    /** Adds the results, unless it has them already. Returns what is on record afterwards. */
    ImportRecord.Finished finish(ImportRecord.Begun begun, List<ImportResult> results);

    Optional<ImportRecord> find(String id);
}
