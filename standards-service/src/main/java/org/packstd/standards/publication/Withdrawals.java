package org.packstd.standards.publication;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.packstd.standards.metadata.Metadata;
import org.packstd.standards.publication.Publication.Reserved;
import org.packstd.standards.standard.Designation;
import org.packstd.standards.standard.Standard.InForce;
import org.packstd.standards.standard.Standard.Withdrawn;
import org.packstd.standards.standard.StandardEvent;
import org.packstd.standards.standard.Standards;

/** Withdraws standards, in one write that can be repeated. */
public final class Withdrawals {

    /** More changes than this between reading and writing one standard mean that something is wrong. */
    private static final int TRIES = 50;

    private final Standards standards;

    public Withdrawals(Standards standards) {
        this.standards = standards;
    }

    /** Withdraws the standard at the reserved revision. Returns what stands against it. */
    Optional<Objection> withdraw(Reserved reserved, Metadata metadata, String submissionId) {
        return withdraw(reserved, metadata.effectiveDate().orElse(null),
                metadata.successors().stream().flatMap(each -> Designation.of(each).stream()).toList(), submissionId);
    }

    /**
     * The same with what a withdrawal says.
     *
     * @param from the day from which it is no longer in force; the day of the withdrawal if that is later or it is null
     */
    Optional<Objection> withdraw(Reserved reserved, @Nullable LocalDate from, List<Designation> successors,
            String submissionId) {
        var id = reserved.place();
        for (int i = 0; i < TRIES; i++) {
            switch (standards.find(id.designation()).orElseThrow()) {
                case Withdrawn withdrawn -> {
                    return withdrawn.publicationId().equals(reserved.id())
                            ? Optional.empty()
                            : Optional.of(Succession.withdrawn(withdrawn));
                }
                case InForce current -> {
                    if (!current.head().current().equals(id.letter())) {
                        return Optional.of(Succession.stale("the current revision of " + id.designation() + " is "
                                + current.head().current() + ", not " + id.letter()));
                    }
                    if (withdraw(current, reserved, day(from, reserved), successors, submissionId)) {
                        return Optional.empty();
                    }
                }
            }
        }
        throw new IllegalStateException(id + ": the standard never stands still");
    }

    private static LocalDate day(@Nullable LocalDate from, Reserved reserved) {
        var today = LocalDate.ofInstant(reserved.at(), ZoneOffset.UTC);
        return from != null && from.isAfter(today) ? from : today;
    }

    private boolean withdraw(InForce current, Reserved reserved, LocalDate from, List<Designation> successors,
            String submissionId) {
        var head = current.head();
        var event = new StandardEvent.Withdrawn(reserved.place(), head.title(), submissionId, from, successors,
                reserved.at(), head.events() + 1);
        return standards.change(current, new Withdrawn(head.told(), reserved.at(), reserved.id(), from, successors),
                List.of(event));
    }
}
