package org.packstd.standards.adoption;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.packstd.standards.diff.AdopterRole;
import org.packstd.standards.standard.Designation;
import org.packstd.standards.standard.RevisionId;
import org.packstd.standards.standard.RevisionLetter;

/** All adoption records. */
public interface Adoptions {

    Optional<Adoption> find(AdoptionId id);

    /** Adds a record. Returns false, and changes nothing, when its name is taken. */
    boolean add(Adoption adoption);

    /** Puts a record in place of its former version. Returns false, and changes nothing, when there is another by now. */
    boolean change(Adoption before, Adoption after);

    /** Removes a record. Returns false, and changes nothing, when it is gone or has another version. */
    boolean remove(Adoption adoption);

    /**
     * Records of an organisation by name.
     *
     * @param after the last name of the page before, or null for the first page
     * @param limit 1 or more
     */
    List<Adoption> page(String organisation, @Nullable String after, int limit);

    /** Whether an organisation has that many records. */
    boolean hasAtLeast(String organisation, int count);

    /** Records of an organisation on one revision, by name. */
    List<Adoption> on(RevisionId revision, String organisation, int limit);

    /**
     * Records of all organisations on one revision; those of an organisation stand together. One that cannot be read
     * concerns its owner and is passed over, so that only the last page is shorter than asked for.
     *
     * @param after the last record of the page before, or null for the first page
     * @param limit 1 or more
     */
    List<Adoption> on(RevisionId revision, @Nullable AdoptionId after, int limit);

    /**
     * Counts the organisations that build on a standard, each once per role. One that made several records in a role
     * counts as named only if all of them say so.
     *
     * @param letter only on this revision, or on any
     */
    List<Group> groups(Designation designation, @Nullable RevisionLetter letter);

    /** Names of the organisations that count as named, in order. */
    List<String> named(Designation designation, AdopterRole role, int limit);

    /**
     * Organisations of one role that agree in how much others may know.
     *
     * @param organisations how many, 1 or more; the truth, to be told only after {@link Adopters} has blurred it
     */
    record Group(AdopterRole role, boolean named, int organisations) {}
}
