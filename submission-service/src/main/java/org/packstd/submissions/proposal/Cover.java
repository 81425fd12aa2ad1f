package org.packstd.submissions.proposal;

import org.jspecify.annotations.Nullable;

/**
 * What goes with a text besides it.
 *
 * @param summary        what it is about; an enquiry needs it in both languages
 * @param changeNote     what changed since it was handed in last, and why
 * @param licenceGranted whether the proposer lets the registry publish, translate and adapt it
 */
public record Cover(@Nullable LocalizedText summary, @Nullable String changeNote, boolean licenceGranted) {

    /** Nothing yet. */
    public static final Cover NONE = new Cover(null, null, false);

    /** Whether the abstract is there in English and in Chinese. */
    public boolean isInBothLanguages() {
        return summary != null && summary.en() != null && summary.zh() != null;
    }

    Cover withoutNote() {
        return new Cover(summary, null, licenceGranted);
    }
}
