package org.packstd.standards.adoption;

import java.util.List;
import org.packstd.standards.diff.AdopterRole;
import org.packstd.standards.standard.RevisionId;

/**
 * What an organisation says of its adoption.
 *
 * @param parts how many part numbers, footprints, tools or programs are built on the revision
 * @param measured at most {@value #MOST_MEASURED}
 * @param outputs hashes of what was made from it, such as footprints; at most {@value #MOST_OUTPUTS}
 */
public record Statement(RevisionId revision, AdopterRole role, long parts, List<Measured> measured,
        List<String> outputs, Consent consent) {

    public static final int MOST_MEASURED = 500;
    public static final int MOST_OUTPUTS = 100;
}
