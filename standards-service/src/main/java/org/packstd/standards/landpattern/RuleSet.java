package org.packstd.standards.landpattern;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.packstd.standards.landpattern.rule.BallMethod;
import org.packstd.standards.landpattern.rule.Density;
import org.packstd.standards.landpattern.rule.LandClass;

/**
 * What a land pattern was made by.
 *
 * @param ballMethod null for anything but balls whose land is not prescribed
 * @param prescribed names of the figures that the maker prescribes, in order
 */
public record RuleSet(LandClass landClass, Density density, @Nullable BallMethod ballMethod,
        List<String> prescribed) {

    /** What the lands are by, in a few words. */
    public String basis() {
        var byMaker = prescribed.contains("diameter") || prescribed.contains("length") || prescribed.contains("width");
        return (byMaker ? "lands prescribed by the maker, courtyard by " : "") + landClass.landStandard() + " table "
                + landClass.table();
    }
}
