package org.packstd.standards.exchange;

import java.util.Map;
import org.packstd.standards.problem.Problem;

/** How documents are written; members stand in the order of their names, so that equal documents have equal bytes. */
public interface DocumentForm {

    /** The document as maps and lists. */
    Map<String, Object> write(StandardDocument document);

    /** The document in one line. */
    String line(StandardDocument document);

    /**
     * Reads a document; every hash is computed anew and must be the one that is claimed (rule X1).
     *
     * @throws Problem if it is not by the schema, is of a family that is not known here, or claims a hash that is not true
     */
    StandardDocument read(Map<String, Object> members);

    /** The JSON Schema of documents. */
    Map<String, Object> schema();
}
