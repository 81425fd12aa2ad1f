package org.packstd.gateway;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Instant;
import org.springframework.web.bind.annotation.RestController;

@AnalyzeClasses(packages = "org.packstd.gateway", importOptions = DoNotIncludeTests.class)
class HouseRulesTest {

    @ArchTest
    static final ArchRule featuresFormNoCircle = slices().matching("org.packstd.gateway.(*)..")
            .should().beFreeOfCycles()
            .because("routes, edge rules, problems and pages change for different reasons");

    @ArchTest
    static final ArchRule theGatewayKnowsNoServiceAndNoStore = noClasses()
            .should().dependOnClassesThat().resideInAnyPackage("org.packstd.standards..", "org.packstd.submissions..",
                    "org.packstd.notifications..", "com.mongodb..", "org.apache.kafka..")
            .because("services know each other by api-specs only, and the gateway owns no data (decisions 8, 32)");

    @ArchTest
    static final ArchRule problemsKnowNothingOfHowTheyAreSent = noClasses()
            .that().resideInAPackage("org.packstd.gateway.problem")
            .should().dependOnClassesThat().resideInAnyPackage("org.packstd.gateway.problem.web..",
                    "org.springframework.web..", "tools.jackson..", "reactor..")
            .because("dependencies point inward");

    @ArchTest
    static final ArchRule adaptersAreNobodyElsesBusiness = classes()
            .that().areAnnotatedWith(RestController.class).or().resideInAnyPackage("..web..", "..edge..", "..site..")
            .should().notBePublic()
            .because("nothing outside its package needs an adapter by name");

    @ArchTest
    static final ArchRule namesSayWhatAThingIs = noClasses()
            .should().haveNameMatching(".*(Impl|Util|Utils|Helper|Manager|Dto|Service)")
            .because("such names say nothing");

    @ArchTest
    static final ArchRule timeComesFromAClock = noClasses()
            .should().callMethod(Instant.class, "now")
            .because("tests drive the clock");
}
