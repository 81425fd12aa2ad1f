package org.packstd.standards;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.Slice;
import java.time.Instant;

/** The rules of the house, each with its reason. */
@AnalyzeClasses(packages = "org.packstd.standards", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String[] FEATURES = {
        "org.packstd.standards.text",
        "org.packstd.standards.quantity",
        "org.packstd.standards.family",
        "org.packstd.standards.specification",
        "org.packstd.standards.identification",
        "org.packstd.standards.rule..",
        "org.packstd.standards.validation",
        "org.packstd.standards.standard",
        "org.packstd.standards.publication",
        "org.packstd.standards.importing",
        "org.packstd.standards.metadata",
        "org.packstd.standards.corrigendum",
        "org.packstd.standards.evidence",
        "org.packstd.standards.lifecycle",
        "org.packstd.standards.exchange",
        "org.packstd.standards.exchange.cdxml",
        "org.packstd.standards.log",
        "org.packstd.standards.drawing",
        "org.packstd.standards.drawing.sheet",
        "org.packstd.standards.drawing.outline",
        "org.packstd.standards.drawing.plot",
        "org.packstd.standards.drawing.dxf",
        "org.packstd.standards.dxf",
        "org.packstd.standards.search",
        "org.packstd.standards.search.query",
        "org.packstd.standards.coverage",
        "org.packstd.standards.diff",
        "org.packstd.standards.adoption",
        "org.packstd.standards.telling",
        "org.packstd.standards.landpattern..",
        "org.packstd.standards.footprint"};
    private static final String[] ADAPTERS = {"org.packstd.standards.*.web", "org.packstd.standards.*.persistence",
        "org.packstd.standards.*.messaging", "org.packstd.standards.*.json", "org.packstd.standards.*.lucene"};
    private static final String[] GENERATED = {"org.packstd.standards.api..", "org.packstd.standards.events.."};

    @ArchTest
    static final ArchRule featuresSpeakOnlyTheirOwnWords = noClasses().that()
            .resideInAnyPackage(FEATURES)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("com.mongodb..", "org.bson..", "org.apache.kafka..", "org.apache.lucene..",
                    "org.apache.pdfbox..", "org.apache.fontbox..",
                    "org.springframework..",
                    "tools.jackson..", "com.fasterxml..", "jakarta..", "org.packstd.standards.api..",
                    "org.packstd.standards.events..")
            .because("what a standard is does not change with database, broker, web or contract (style.md section 3)");

    @ArchTest
    static final ArchRule featuresDoNotKnowTheirAdapters = noClasses().that()
            .resideInAnyPackage(FEATURES)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(ADAPTERS)
            .because("dependencies point inward: an adapter can be replaced without touching the feature");

    @ArchTest
    static final ArchRule adaptersDoNotKnowEachOther = slices().matching("org.packstd.standards.(*.*)..")
            .namingSlices("adapter $1")
            .that(resideInAnAdapter())
            .should()
            .notDependOnEachOther()
            .because("adapters meet in the feature; one that calls another hides a rule of the feature");

    @ArchTest
    static final ArchRule adaptersOfWebAndDatabaseAreNotPublic = classes().that()
            .resideInAnyPackage("org.packstd.standards.*.web", "org.packstd.standards.*.persistence")
            .should()
            .notBePublic()
            .because("they are found by their interface, and nobody is tempted to call around it");

    @ArchTest
    static final ArchRule featuresAreFreeOfCycles = slices().matching("org.packstd.standards.(*)..")
            .that(not(resideInAnyPackageOf(GENERATED)))
            .should()
            .beFreeOfCycles()
            .because("a feature can be understood, tested and moved without the ones that build on it");

    @ArchTest
    static final ArchRule namesSayWhatThingsAre = noClasses().should()
            .haveNameMatching(".*(Impl|Util|Utils|Helper|Manager|Dto|Service)")
            .because("such names say that nobody knew what the thing is (style.md section 4)");

    @ArchTest
    static final ArchRule timeIsGiven = noClasses().should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .because("time is a Clock, so that tests can set it");

    private static DescribedPredicate<Slice> resideInAnAdapter() {
        return DescribedPredicate.describe("are adapters",
                slice -> slice.getDescription().matches("adapter .*\\.(web|persistence|messaging|json|lucene)"));
    }

    private static DescribedPredicate<Slice> resideInAnyPackageOf(
            String... packages) {
        return DescribedPredicate.describe("are generated",
                slice -> slice.stream().allMatch(each -> resideInAnyPackage(packages).test(each)));
    }
}
