package org.packstd.standards.adoption;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.packstd.standards.diff.Edition;
import org.packstd.standards.problem.Offence;
import org.packstd.standards.problem.Problem;
import org.packstd.standards.standard.ReadCatalogue;

/** Puts down, changes and removes what an organisation says of its own adoptions. */
public final class RecordAdoption {

    /** Records that one organisation may have. */
    public static final int MOST = 5_000;
    /** More changes than this between reading and writing one record mean that something is wrong. */
    private static final int TRIES = 10;

    private final Adoptions adoptions;
    private final ReadCatalogue catalogue;
    private final Clock clock;

    public RecordAdoption(Adoptions adoptions, ReadCatalogue catalogue, Clock clock) {
        this.adoptions = adoptions;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /** @param created whether it was not there before */
    public record Put(Adoption adoption, boolean created) {}

    /**
     * Makes the statement stand under its name. The same statement again changes nothing.
     *
     * @param demand refuses the version that is there unless the caller has seen it; not asked when nothing changes
     * @throws Problem 422 when the revision does not say what was measured
     */
    public Put put(AdoptionId id, Statement statement, Demand demand) {
        check(statement);
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        for (int i = 0; i < TRIES; i++) {
            var there = adoptions.find(id);
            if (there.isEmpty()) {
                demand.absent();
                if (adoptions.hasAtLeast(id.organisation(), MOST)) {
                    throw Problem.stateForbids("adoptions: %d (expected: fewer; remove one)".formatted(MOST));
                }
                var first = Adoption.first(id, statement, now);
                if (adoptions.add(first)) {
                    return new Put(first, true);
                }
            } else if (there.get().statement().equals(statement)) {
                return new Put(there.get(), false);
            } else {
                demand.version(there.get().version());
                var changed = there.get().with(statement, now);
                if (adoptions.change(there.get(), changed)) {
                    return new Put(changed, false);
                }
            }
        }
        throw new IllegalStateException(id + ": the record never stands still");
    }

    /** Removes a record; returns false when there is none. */
    public boolean remove(AdoptionId id, Demand demand) {
        for (int i = 0; i < TRIES; i++) {
            var there = adoptions.find(id);
            if (there.isEmpty()) {
                return false;
            }
            demand.version(there.get().version());
            if (adoptions.remove(there.get())) {
                return true;
            }
        }
        throw new IllegalStateException(id + ": the record never stands still");
    }

    /** What a caller demands of the record that it changes; each refuses with a {@link Problem}. */
    public interface Demand {

        void absent();

        void version(long version);
    }

    private void check(Statement statement) {
        var revision = catalogue.revision(statement.revision())
                .orElseThrow(() -> Problem.ruleViolated(List.of(Offence.of("/revision", "existence",
                        statement.revision().toString(), "a published revision"))));
        var edition = Edition.of(revision.content());
        var offences = new ArrayList<Offence>();
        for (int i = 0; i < statement.measured().size(); i++) {
            check("/measured/" + i, statement.measured().get(i), edition).ifPresent(offences::add);
        }
        if (!offences.isEmpty()) {
            throw Problem.ruleViolated(offences);
        }
    }

    private static Optional<Offence> check(String pointer, Measured measured, Edition edition) {
        var stated = edition.dimension(measured.variation(), measured.parameter());
        if (stated.isEmpty()) {
            return Optional.of(Offence.of(pointer, "existence", measured.variation() + "/" + measured.parameter(),
                    "a variation and a parameter of the revision"));
        }
        return stated.get().convertibleTo(measured.unit())
                ? Optional.empty()
                : Optional.of(Offence.of(pointer + "/unit", "G3", measured.unit().symbol(),
                        "a unit such as " + stated.get().figures().unit().symbol()));
    }
}
