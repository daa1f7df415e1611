package quxiang.web;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.properties.CanBeAnnotated;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.annotation.security.RunAs;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;

/** The rules of the pages: they call use cases, and a folder of pages knows the kit but no other folder. */
@AnalyzeClasses(packages = "quxiang.web", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule pagesHoldNoEntityManager =
            noClasses().should().dependOnClassesThat().areAssignableTo(EntityManager.class);

    @ArchTest
    static final ArchRule pagesChangeNoEntities = noClasses()
            .should()
            .dependOnClassesThat(JavaClass.Predicates.resideInAPackage("quxiang..")
                    .and(CanBeAnnotated.Predicates.annotatedWith(Entity.class)));

    @ArchTest
    static final ArchRule foldersAreApart =
            slices().matching("quxiang.web.(*)..").namingSlices("$1").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule theKitKnowsNoPage = noClasses()
            .that()
            .resideInAPackage("quxiang.web.kit..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "quxiang.web.employer..",
                    "quxiang.web.graduate..",
                    "quxiang.web.school..",
                    "quxiang.web.centre..",
                    "quxiang.web.province..",
                    "quxiang.web.operator..",
                    "quxiang.web.open..");

    /** Whoever could call it could do what the system may do; programs do so once their token was found good. */
    @ArchTest
    static final ArchRule nobodyActsAsTheSystem = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("quxiang.web.operator.JobsForClients")
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("quxiang.batch.kit.SystemRunner")
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(RunAs.class);

    @ArchTest
    static final ArchRule onlyTheClockKnowsTheTime = noClasses()
            .should()
            .callMethod(java.time.Instant.class, "now")
            .orShould()
            .callMethod(java.time.LocalDate.class, "now")
            .orShould()
            .callMethod(java.time.LocalDateTime.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis");

    @ArchTest
    static final ArchRule namesSayWhatAClassDoes =
            classes().should().haveNameNotMatching(".*(Impl|Manager|Helper|Utils?|Dto|DTO|Service|Facade)");
}
