package org.packstd.standards.validation;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.packstd.standards.corrigendum.Corrigenda;
import org.packstd.standards.corrigendum.Corrigendum;
import org.packstd.standards.corrigendum.ReadCorrigenda;
import org.packstd.standards.evidence.EvidenceRules;
import org.packstd.standards.evidence.json.ProfileFile;
import org.packstd.standards.family.Families;
import org.packstd.standards.metadata.json.SchemaFiles;
import org.packstd.standards.standard.Designation;
import org.packstd.standards.standard.ReadCatalogue;
import org.packstd.standards.standard.Revision;
import org.packstd.standards.standard.RevisionEntry;
import org.packstd.standards.standard.RevisionId;
import org.packstd.standards.standard.RevisionLetter;
import org.packstd.standards.standard.Revisions;
import org.packstd.standards.standard.Standards;
import org.packstd.standards.standard.json.CanonicalContents;
import org.packstd.standards.validation.json.JsonDocumentSchemas;

/** The checks as the service puts them together, on what a test says is published; it is 2026-11-22. */
final class Checks {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T09:00:00Z"), ZoneOffset.UTC);

    private Checks() {}

    static CheckProposal with(Families families, SchemaCheck schema, RuleBook rules, Standards standards,
            Registered registered, Revisions revisions) {
        var catalogue = new ReadCatalogue(standards, revisions);
        var documents = new DocumentRules(schema, new JsonDocumentSchemas(new SchemaFiles().metadataSchemas()),
                catalogue,
                new ReadCorrigenda(standards, new NoCorrigenda()),
                new EvidenceRules(new ProfileFile().evidenceProfiles()), CLOCK);
        return new CheckProposal(families, schema, rules, new CanonicalContents(), standards, registered, documents);
    }

    static Revisions nothing() {
        return new PublishedRevisions(List.of());
    }

    /** What is published, and no more. */
    record PublishedRevisions(List<Revision> all) implements Revisions {

        @Override
        public Optional<Revision> find(RevisionId id) {
            return all.stream().filter(each -> each.id().equals(id)).findFirst();
        }

        @Override
        public void each(Collection<RevisionId> ids, Consumer<Revision> reader) {
            all.stream().filter(each -> ids.contains(each.id())).forEach(reader);
        }

        @Override
        public Revision add(Revision revision) {
            throw new UnsupportedOperationException("checks do not write");
        }

        @Override
        public List<RevisionEntry> page(Designation designation, RevisionLetter newest,
                @Nullable RevisionLetter before, @Nullable LocalDate effectiveBy, int limit) {
            throw new UnsupportedOperationException("checks do not list");
        }

        @Override
        public List<RevisionEntry> yetToCome(LocalDate day, @Nullable RevisionEntry after, int limit) {
            throw new UnsupportedOperationException("checks do not list");
        }
    }

    private static final class NoCorrigenda implements Corrigenda {

        @Override
        public Optional<Corrigendum> add(Corrigendum unnumbered) {
            throw new UnsupportedOperationException("checks do not write");
        }

        @Override
        public Optional<Corrigendum> find(RevisionId corrected, int number) {
            return Optional.empty();
        }

        @Override
        public List<Corrigendum> of(RevisionId corrected) {
            return List.of();
        }
    }
}
