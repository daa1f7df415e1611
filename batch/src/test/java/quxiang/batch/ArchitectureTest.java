package quxiang.batch;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.Singleton;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import quxiang.batch.kit.SystemRunner;

/** The rules of the jobs: they call use cases and know neither pages nor tables. */
@AnalyzeClasses(packages = "quxiang.batch", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule jobsSeeNoPages = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("quxiang.web..", "jakarta.faces..", "jakarta.servlet..", "org.primefaces..");

    @ArchTest
    static final ArchRule jobsHoldNoEntityManager =
            noClasses().should().dependOnClassesThat().areAssignableTo(EntityManager.class);

    @ArchTest
    static final ArchRule everySessionBeanSaysWhoMayCallIt = classes()
            .that()
            .areAnnotatedWith(Stateless.class)
            .or()
            .areAnnotatedWith(Singleton.class)
            .should()
            .beAnnotatedWith(RolesAllowed.class)
            .orShould()
            .beAnnotatedWith(PermitAll.class);

    @ArchTest
    static final ArchRule oneBeanActsAsTheSystem = noClasses()
            .that()
            .doNotHaveFullyQualifiedName(SystemRunner.class.getName())
            .should()
            .beAnnotatedWith(RunAs.class);

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
