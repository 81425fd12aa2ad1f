package org.packstd.submissions;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;

@AnalyzeClasses(packages = "org.packstd.submissions", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String[] ADAPTERS = {"org.packstd.submissions.*.web..",
        "org.packstd.submissions.*.persistence..",
        "org.packstd.submissions.*.messaging..", "org.packstd.submissions.*.client..",
        "org.packstd.submissions.*.json..", "org.packstd.submissions.*.spreadsheet.."};
    private static final String[] GENERATED = {"org.packstd.submissions.api..", "org.packstd.submissions.events..",
        "org.packstd.submissions.standards.client.."};
    private static final String[] FEATURES = {"org.packstd.submissions.proposal", "org.packstd.submissions.ballot",
        "org.packstd.submissions.submission", "org.packstd.submissions.permission",
        "org.packstd.submissions.proceedings", "org.packstd.submissions.voting", "org.packstd.submissions.check",
        "org.packstd.submissions.publication", "org.packstd.submissions.organisation", "org.packstd.submissions.page",
        "org.packstd.submissions.conditional", "org.packstd.submissions.comment",
        "org.packstd.submissions.comment.table", "org.packstd.submissions.audit",
        "org.packstd.submissions.committee", "org.packstd.submissions.electorate",
        "org.packstd.submissions.conflict", "org.packstd.submissions.review",
        "org.packstd.submissions.declaration", "org.packstd.submissions.sponsor", "org.packstd.submissions.need",
        "org.packstd.submissions.range", "org.packstd.submissions.text",
        "org.packstd.submissions.history",
        "org.packstd.submissions.attachment", "org.packstd.submissions.task", "org.packstd.submissions.reminder",
        "org.packstd.submissions.appeal", "org.packstd.submissions.archive",
        "org.packstd.submissions.likeness", "org.packstd.submissions.apikey"};

    @ArchTest
    static final ArchRule featuresKnowNoTechnology = noClasses().that().resideInAnyPackage(FEATURES)
            .should().dependOnClassesThat().resideInAnyPackage("com.mongodb..", "org.bson..", "org.apache.kafka..",
                    "org.springframework..", "jakarta..", "tools.jackson..", "com.fasterxml..")
            .because("decisions are readable and testable without a server (decision 1, house style 3)");

    @ArchTest
    static final ArchRule featuresDoNotKnowTheWireModels = noClasses().that().resideInAnyPackage(FEATURES)
            .should().dependOnClassesThat().resideInAnyPackage(GENERATED)
            .because("a change of the contract must not change a decision");

    @ArchTest
    static final ArchRule featuresDoNotKnowTheirAdapters = noClasses().that().resideInAnyPackage(FEATURES)
            .should().dependOnClassesThat().resideInAnyPackage(ADAPTERS)
            .because("dependencies point inward");

    @ArchTest
    static final ArchRule adaptersDoNotKnowEachOther = slices()
            .matching("org.packstd.submissions.*.(web|persistence|messaging|client|spreadsheet)..")
            .should().notDependOnEachOther()
            .because("what two adapters need is a word of the feature between them");

    @ArchTest
    static final ArchRule featuresAreFreeOfCycles = slices().matching("org.packstd.submissions.(*)..")
            .should().beFreeOfCycles()
            .because("what depends on each other is one feature");

    @ArchTest
    static final ArchRule adaptersAreNotPublic = classes().that().resideInAnyPackage(ADAPTERS)
            .and().resideOutsideOfPackages(GENERATED).and().haveSimpleNameNotEndingWith("package-info")
            .and().doNotHaveSimpleName("PendingActs").and().doNotHaveSimpleName("AuditedCollection")
            .should().notBePublic()
            .because("nobody is to depend on them, but that every store puts acts into its own writes");

    @ArchTest
    static final ArchRule namesSayWhatThingsAre = noClasses().that().resideOutsideOfPackages(GENERATED)
            .should().haveNameMatching(".*(Impl|Util|Utils|Helper|Manager|Dto|Service)")
            .because("such names say nothing");

    @ArchTest
    static final ArchRule timeComesFromTheClock = noClasses().that().resideOutsideOfPackages(GENERATED)
            .should().callMethod(Instant.class, "now").orShould().callMethod(LocalDate.class, "now")
            .orShould().callMethod(LocalDateTime.class, "now").orShould().callMethod(OffsetDateTime.class, "now")
            .orShould().callMethod(ZonedDateTime.class, "now").orShould().callMethod(System.class, "currentTimeMillis")
            .orShould().callMethod(Thread.class, "sleep", long.class)
            .orShould().callMethod(Thread.class, "sleep", Duration.class)
            .because("time is a java.time.Clock, and waiting is for a wake-up, so that tests can turn both");
}
