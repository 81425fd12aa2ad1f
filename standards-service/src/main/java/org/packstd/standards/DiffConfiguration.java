package org.packstd.standards;

import java.time.Clock;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.packstd.standards.adoption.Adoptions;
import org.packstd.standards.adoption.RecordAdoption;
import org.packstd.standards.adoption.StudyImpact;
import org.packstd.standards.diff.Diff;
import org.packstd.standards.diff.Edition;
import org.packstd.standards.diff.FindEditions;
import org.packstd.standards.diff.PayloadCheck;
import org.packstd.standards.family.Families;
import org.packstd.standards.publication.Changes;
import org.packstd.standards.rule.Severity;
import org.packstd.standards.standard.ChangeLevel;
import org.packstd.standards.standard.Content;
import org.packstd.standards.standard.ReadCatalogue;
import org.packstd.standards.validation.CheckProposal;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts diffs and adoptions together, which know nothing of Spring. */
@Configuration(proxyBeanMethods = false)
class DiffConfiguration {

    /** Rules that an edition breaks when it cannot be read. */
    private static final Set<String> UNREADABLE = Set.of("L0", "T3", "T4", "T6");

    /** A draft may break rules and still be compared; it only must be readable. */
    @Bean
    PayloadCheck payloadCheck(CheckProposal checks) {
        return (family, edition) -> checks
                .readability(family.family(), edition.title(), edition.scope(), edition.payload(), edition.metadata())
                .stream()
                .filter(finding -> finding.severity() == Severity.ERROR && UNREADABLE.contains(finding.rule()))
                .toList();
    }

    @Bean
    Changes changes(Families families) {
        return (before, content) -> Diff.between(families.of(content.family()), Edition.of(before.content()),
                Edition.of(content)).summary(before.version(), declaredLevel(content));
    }

    private static @Nullable ChangeLevel declaredLevel(Content content) {
        return content.metadata().changeLevel().flatMap(ChangeLevel::named).orElse(null);
    }

    @Bean
    FindEditions findEditions(ReadCatalogue catalogue, Families families, PayloadCheck payloads) {
        return new FindEditions(catalogue, families, payloads);
    }

    @Bean
    RecordAdoption recordAdoption(Adoptions adoptions, ReadCatalogue catalogue, Clock clock) {
        return new RecordAdoption(adoptions, catalogue, clock);
    }

    @Bean
    StudyImpact studyImpact(Adoptions adoptions) {
        return new StudyImpact(adoptions);
    }
}
