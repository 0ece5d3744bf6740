package dev.parley.bootstrap.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvent;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.GeneralCodingRules;
import java.util.List;
import java.util.Set;

/** Rules about the modules among each other, for a root package: the real one, or the one with planted violations. */
final class ModuleRules {
    private static final Set<String> UNNAMEABLE = Set.of(
            "java.time.Instant.now",
            "java.time.LocalDate.now",
            "java.time.LocalDateTime.now",
            "java.time.ZonedDateTime.now",
            "java.time.OffsetDateTime.now",
            "java.time.InstantSource.system",
            "java.time.Clock.systemUTC",
            "java.time.Clock.systemDefaultZone",
            "java.util.UUID.randomUUID",
            "java.lang.System.currentTimeMillis");

    private final String root;

    ModuleRules(String root) {
        this.root = root;
    }

    private String in(String module) {
        return root + "." + module + "..";
    }

    ArchRule adaptersDoNotKnowEachOther() {
        return slices().matching(root + ".(api|persistence|testkit)..").should().notDependOnEachOther();
    }

    ArchRule sqlStaysInside() {
        return noClasses()
                .that()
                .resideOutsideOfPackages(in("persistence"), in("migrations"))
                .and()
                .resideInAPackage(root + "..")
                .should()
                .dependOnClassesThat(DescribedPredicate.describe("are SQL", this::isSql));
    }

    private boolean isSql(JavaClass type) {
        String name = type.getPackageName();
        return name.startsWith("org.jooq")
                || name.equals("java.sql")
                || name.startsWith(root + ".persistence.jooq.generated");
    }

    ArchRule dataSourcesStayWithTheWiring() {
        return noClasses()
                .that()
                .resideOutsideOfPackages(in("persistence"), in("migrations"), in("bootstrap"))
                .and()
                .resideInAPackage(root + "..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("javax.sql..");
    }

    ArchRule httpAndJsonStayInApi() {
        return noClasses()
                .that()
                .resideOutsideOfPackage(in("api"))
                .and()
                .resideInAPackage(root + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.javalin..", "tools.jackson..", "com.fasterxml.jackson..");
    }

    ArchRule nothingKnowsTheBootstrap() {
        return noClasses()
                .that()
                .resideOutsideOfPackage(in("bootstrap"))
                .and()
                .resideInAPackage(root + "..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(in("bootstrap"));
    }

    ArchRule persistenceHasOneEntrance() {
        return classes()
                .that()
                .resideInAPackage(in("persistence.jooq"))
                .and()
                .resideOutsideOfPackage(in("persistence.jooq.generated"))
                .and()
                .areTopLevelClasses()
                .should(new ArchCondition<>("have one public class") {
                    private int entrances;

                    @Override
                    public void check(JavaClass item, ConditionEvents events) {
                        boolean open = item.getModifiers().contains(JavaModifier.PUBLIC);
                        entrances += open ? 1 : 0;
                        ConditionEvent event = new SimpleConditionEvent(
                                item, !open || entrances == 1, item.getName() + " is one public class too many");
                        events.add(event);
                    }
                });
    }

    ArchRule timeAndChanceComeFromOutside() {
        DescribedPredicate<JavaAccess<?>> chance = DescribedPredicate.describe(
                "now() and random ids",
                access -> UNNAMEABLE.contains(access.getTargetOwner().getName() + "."
                        + access.getTarget().getName()));
        return noClasses()
                .that()
                .resideOutsideOfPackages(in("bootstrap"), in("testkit"))
                .and()
                .resideInAPackage(root + "..")
                .should()
                .accessTargetWhere(chance);
    }

    ArchRule nothingGenericIsThrown() {
        return GeneralCodingRules.NO_CLASSES_SHOULD_THROW_GENERIC_EXCEPTIONS;
    }

    ArchRule namesSayWhatThingsAre() {
        return noClasses()
                .that()
                .resideInAPackage(root + "..")
                .and()
                .resideOutsideOfPackage(in("persistence.jooq.generated"))
                .should()
                .haveNameMatching(".*(Impl|Manager|Helper|Utils?|Dto|DTO|Base)(\\$.*)?");
    }

    ArchRule accessorsHaveNoPrefix() {
        return noMethods()
                .that()
                .areDeclaredInClassesThat()
                .resideInAnyPackage(in("domain"), in("testkit"))
                .should()
                .haveNameMatching("get[A-Z].*");
    }

    List<ArchRule> all() {
        return List.of(
                adaptersDoNotKnowEachOther(),
                sqlStaysInside(),
                dataSourcesStayWithTheWiring(),
                httpAndJsonStayInApi(),
                nothingKnowsTheBootstrap(),
                persistenceHasOneEntrance(),
                timeAndChanceComeFromOutside(),
                nothingGenericIsThrown(),
                namesSayWhatThingsAre(),
                accessorsHaveNoPrefix());
    }
}
