package org.packstd.standards.exchange;

import java.util.List;
import org.packstd.standards.standard.ContentHash;
import org.packstd.standards.standard.Designation;
import org.packstd.standards.standard.RevisionLetter;

/**
 * What became of a document.
 *
 * @param withdrawn whether the standard is withdrawn now
 */
public record Receipt(Designation designation, List<Item> items, boolean withdrawn) {

    public record Item(RevisionLetter letter, ContentHash hash, Outcome outcome) {}

    public enum Outcome {
        /** It is published here now. */
        RECEIVED,
        /** It was here before, the same in every respect. */
        ALREADY_PRESENT
    }
}
