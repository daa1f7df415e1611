package quxiang;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.MethodCallTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaFieldAccess;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Singleton;
import jakarta.ejb.Stateful;
import jakarta.ejb.Stateless;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The domain's rules that a compiler does not know. */
@AnalyzeClasses(packages = "quxiang", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    /** The features, the lowest first. A feature may use those before it. */
    static final List<String> FEATURES = List.of(
            "host",
            "common",
            "reference",
            "audit",
            "notice",
            "job",
            "account",
            "intake",
            "employer",
            "school",
            "roster",
            "favorite",
            "letter",
            "signing",
            "agreement",
            "destination",
            "transfer",
            "placement",
            "followup",
            "request",
            "statistics",
            "upkeep",
            "demo");

    @ArchTest
    static final ArchRule featuresFormNoCycle =
            slices().matching("quxiang.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule roomsFormNoCycle = slices().matching("quxiang.(*).(*)..")
            .namingSlices("$1.$2")
            .should()
            .beFreeOfCycles();

    /**
     * A verb of an entity changes it. An account is opened and closed by whoever lets its owner in, so by every feature that
     * has people; the demonstration makes what it shows.
     */
    @ArchTest
    static final ArchRule entitiesAreMovedOnlyFromTheirFeature = noClasses()
            .should(new ArchCondition<>("move entities of other features") {
                @Override
                public void check(JavaClass caller, ConditionEvents events) {
                    for (JavaMethodCall call : caller.getMethodCallsFromSelf()) {
                        JavaClass entity = call.getTargetOwner();
                        if (entity.isAnnotatedWith(Entity.class)
                                && !List.of("account", feature(caller)).contains(feature(entity))
                                && !feature(caller).equals("demo")
                                && isVerb(call)) {
                            events.add(SimpleConditionEvent.satisfied(caller, call.getDescription()));
                        }
                    }
                }
            });

    @ArchTest
    static final ArchRule theDomainSeesNoPages = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.faces..", "jakarta.servlet..", "org.primefaces..", "org.omnifaces..");

    @ArchTest
    static final ArchRule everySessionBeanSaysWhoMayCallIt = classes()
            .that()
            .areAnnotatedWith(Stateless.class)
            .or()
            .areAnnotatedWith(Singleton.class)
            .or()
            .areAnnotatedWith(Stateful.class)
            .should()
            .beAnnotatedWith(RolesAllowed.class)
            .orShould()
            .beAnnotatedWith(PermitAll.class);

    @ArchTest
    static final ArchRule entitiesHaveNoSetters = methods()
            .that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(Entity.class)
            .or()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(Embeddable.class)
            .should()
            .haveNameNotStartingWith("set");

    @ArchTest
    static final ArchRule onlyTheClockKnowsTheTime = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("quxiang.common.ShanghaiClock")
            .should()
            .callMethodWhere(asksTheTime());

    @ArchTest
    static final ArchRule namesSayWhatAClassDoes =
            classes().should().haveNameNotMatching(".*(Impl|Manager|Helper|Utils?|Dto|DTO|Service|Facade)");

    @Test
    void aFeatureLooksOnlyDownTheList() {
        var all = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("quxiang");
        for (int i = 0; i < FEATURES.size() - 1; i++) {
            String[] above = FEATURES.subList(i + 1, FEATURES.size()).stream()
                    .map(feature -> "quxiang." + feature + "..")
                    .toArray(String[]::new);
            noClasses()
                    .that()
                    .resideInAPackage("quxiang." + FEATURES.get(i) + "..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(above)
                    .allowEmptyShould(true)
                    .check(all);
        }
        classes().should().resideInAnyPackage(known()).check(all);
    }

    private static String feature(JavaClass of) {
        return of.getPackageName().split("\\.")[1];
    }

    /** Whether a call changes the fields of its target, itself or by another method of the same class. */
    private static boolean isVerb(JavaMethodCall call) {
        return call.getTarget()
                .resolveMember()
                .map(method -> changes(method, new HashSet<>()))
                .orElse(false);
    }

    private static boolean changes(JavaMethod method, Set<JavaMethod> seen) {
        return seen.add(method)
                && (method.getFieldAccesses().stream()
                                .anyMatch(field -> field.getAccessType() == JavaFieldAccess.AccessType.SET
                                        && field.getTargetOwner()
                                                .isEquivalentTo(
                                                        method.getOwner().reflect()))
                        || method.getMethodCallsFromSelf().stream()
                                .filter(inner -> inner.getTargetOwner().equals(method.getOwner()))
                                .anyMatch(inner -> inner.getName().startsWith("_persistence_set_")
                                        || inner.getTarget()
                                                .resolveMember()
                                                .filter(next -> changes(next, seen))
                                                .isPresent()));
    }

    private static String[] known() {
        return FEATURES.stream().map(feature -> "quxiang." + feature + "..").toArray(String[]::new);
    }

    private static DescribedPredicate<JavaMethodCall> asksTheTime() {
        return DescribedPredicate.describe("asks what time it is", call -> {
            MethodCallTarget target = call.getTarget();
            JavaClass owner = target.getOwner();
            return target.getName().equals("now") && owner.getPackageName().startsWith("java.time")
                    || target.getName().equals("currentTimeMillis") && owner.isEquivalentTo(System.class)
                    || target.getName().startsWith("system") && owner.isEquivalentTo(java.time.Clock.class);
        });
    }
}
