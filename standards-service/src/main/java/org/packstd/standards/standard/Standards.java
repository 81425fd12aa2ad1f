package org.packstd.standards.standard;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.packstd.standards.family.Family;
import org.packstd.standards.standard.Standard.Status;

/** The catalogue. A change of a standard and its events are stored in one write, or neither is. */
public interface Standards {

    Optional<Standard> find(Designation designation);

    /**
     * Standards by designation.
     *
     * @param family only this one, or all
     * @param status only those that have it, or all
     * @param after the last designation of the page before, or null for the first page
     * @param limit 1 or more
     */
    List<Standard> page(@Nullable Family family, @Nullable Status status, @Nullable String after, int limit);

    /**
     * Standards of which a revision comes into force by a day, and readers were not told yet; longest due first.
     *
     * @param limit 1 or more
     */
    List<Standard> withEffectDue(LocalDate day, int limit);

    /** Adds a standard. Returns false, and changes nothing, when its designation is taken. */
    boolean add(Standard.InForce standard, List<StandardEvent> events);

    /**
     * Puts {@code after} in place of {@code before}. Returns false, and changes nothing, when the standard is no longer
     * in the version of {@code before}.
     */
    boolean change(Standard before, Standard after, List<StandardEvent> events);
}
