package org.packstd.standards.validation;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.packstd.standards.family.Family;
import org.packstd.standards.standard.Designation;
import org.packstd.standards.standard.Standard;
import org.packstd.standards.standard.Standard.Status;
import org.packstd.standards.standard.StandardEvent;
import org.packstd.standards.standard.Standards;

/** A catalogue that checks may look into. */
record PublishedStandards(Map<Designation, Standard> standards) implements Standards {

    @Override
    public Optional<Standard> find(Designation designation) {
        return Optional.ofNullable(standards.get(designation));
    }

    @Override
    public List<Standard> page(@Nullable Family family, @Nullable Status status, @Nullable String after,
            int limit) {
        throw new UnsupportedOperationException("checks do not list");
    }

    @Override
    public List<Standard> withEffectDue(LocalDate day, int limit) {
        throw new UnsupportedOperationException("brings nothing into force");
    }

    @Override
    public boolean add(Standard.InForce standard, List<StandardEvent> events) {
        throw new UnsupportedOperationException("checks do not write");
    }

    @Override
    public boolean change(Standard before, Standard after, List<StandardEvent> events) {
        throw new UnsupportedOperationException("checks do not write");
    }
}
