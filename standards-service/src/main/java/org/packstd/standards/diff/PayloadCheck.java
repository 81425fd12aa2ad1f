package org.packstd.standards.diff;

import java.util.List;
import org.packstd.standards.family.FamilyDefinition;
import org.packstd.standards.rule.Finding;

/** Whether an edition that is not published, its document data included, can be read at all. */
@FunctionalInterface
public interface PayloadCheck {

    /**
     * What keeps it from being read; empty for one that follows the schemas.
     * Pointers begin with {@code /payload} or {@code /metadata}.
     */
    List<Finding> faults(FamilyDefinition family, Edition edition);
}
