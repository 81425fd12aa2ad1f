package org.packstd.notifications;

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
@AnalyzeClasses(packages = "org.packstd.notifications", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String ROOT = "org.packstd.notifications";
    private static final String[] FEATURES = {ROOT + ".endpoint", ROOT + ".subscription", ROOT + ".event",
        ROOT + ".filter", ROOT + ".matching", ROOT + ".delivery", ROOT + ".hearing", ROOT + ".stream",
        ROOT + ".paging", ROOT + ".delivery.dispatch",
        ROOT + ".signing", ROOT + ".verification", ROOT + ".conditional",
        ROOT + ".feed", ROOT + ".wording", ROOT + ".calendar", ROOT + ".digest", ROOT + ".mail",
        ROOT + ".inbox",
        ROOT + ".recovery"};
    private static final String[] ADAPTERS = {ROOT + ".*.web", ROOT + ".*.persistence", ROOT + ".*.messaging",
        ROOT + ".*.webhook", ROOT + ".*.lucene", ROOT + ".*.client"};

    @ArchTest
    static final ArchRule featuresSpeakOnlyTheirOwnWords = noClasses().that()
            .resideInAnyPackage(FEATURES)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("com.mongodb..", "org.bson..", "org.apache.kafka..", "org.apache.hc..",
                    "org.apache.lucene..", "org.springframework..",
                    "tools.jackson..", "com.fasterxml..", "jakarta..", ROOT + ".api..", ROOT + ".events..")
            .because("who hears what does not change with database, broker, web or contract (style.md section 3)");

    @ArchTest
    static final ArchRule featuresDoNotKnowTheirAdapters = noClasses().that()
            .resideInAnyPackage(FEATURES)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(ADAPTERS)
            .because("dependencies point inward: an adapter can be replaced without touching the feature");

    @ArchTest
    static final ArchRule adaptersDoNotKnowEachOther = slices().matching(ROOT + ".(*.*)..")
            .namingSlices("adapter $1")
            .that(areAdaptersOfAFeature())
            .should()
            .notDependOnEachOther()
            .because("adapters meet in the feature; one that calls another hides a rule of the feature");

    @ArchTest
    static final ArchRule adaptersOfDatabaseAndBrokerAreNotPublic = classes().that()
            .resideInAnyPackage(ROOT + ".*.persistence", ROOT + ".*.messaging")
            .should()
            .notBePublic()
            .because("they are found by their interface, and nobody is tempted to call around it");

    @ArchTest
    static final ArchRule featuresAreFreeOfCycles = slices().matching(ROOT + ".(*)..")
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

    private static DescribedPredicate<Slice> areAdaptersOfAFeature() {
        return DescribedPredicate.describe("are adapters of a feature", slice -> slice.getDescription()
                .matches("adapter (?!paging|problem).*\\.(web|persistence|messaging|webhook)"));
    }
}
