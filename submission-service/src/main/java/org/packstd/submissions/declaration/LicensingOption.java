package org.packstd.submissions.declaration;

import java.util.Arrays;
import java.util.List;

/** What a holder is ready to do, the least favourable to those who build first; {@link #OTHER_TEXT} stands apart. */
public enum LicensingOption {
    UNWILLING,
    LATER_IMPLIES_RAND,
    RAND,
    RF_RAND,
    NO_LICENCE_NEEDED,
    OTHER_TEXT;

    /**
     * Whether it is more favourable to those who build than the other. Words of the holder's own are not judged: of them it is
     * only known that nothing is more favourable than to need no licence.
     */
    public boolean isMoreFavourableThan(LicensingOption other) {
        if (this == OTHER_TEXT) {
            return false;
        }
        return other == OTHER_TEXT ? this == NO_LICENCE_NEEDED : compareTo(other) > 0;
    }

    /** Those that may supersede it. */
    public List<LicensingOption> moreFavourable() {
        return Arrays.stream(values()).filter(option -> option.isMoreFavourableThan(this)).toList();
    }
}
