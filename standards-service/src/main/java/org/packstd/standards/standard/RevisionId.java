package org.packstd.standards.standard;

/** Names one revision of one standard, such as {@code PS-CSP-0012/A}. */
public record RevisionId(Designation designation, RevisionLetter letter) {

    @Override
    public String toString() {
        return designation + "/" + letter;
    }
}
