package dev.parley.bootstrap.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Rules about the inside of the domain, for a root package: the real one, or the one with planted violations. */
final class DomainRules {
    private final String root;
    private final String domain;

    DomainRules(String root) {
        this.root = root;
        this.domain = root + ".domain";
    }

    ArchRule layers() {
        return layeredArchitecture()
                .consideringOnlyDependenciesInAnyPackage(domain + "..")
                .layer("error")
                .definedBy(domain + ".error..")
                .layer("model")
                .definedBy(domain + ".model..")
                .layer("store")
                .definedBy(domain + ".store..")
                .layer("access")
                .definedBy(domain + ".access..")
                .layer("usecase")
                .definedBy(domain + ".usecase..")
                .whereLayer("usecase")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("access")
                .mayOnlyBeAccessedByLayers("usecase")
                .whereLayer("store")
                .mayOnlyBeAccessedByLayers("access", "usecase")
                .whereLayer("model")
                .mayOnlyBeAccessedByLayers("store", "access", "usecase")
                .ensureAllClassesAreContainedInArchitectureIgnoring(outsideOfTheDomain());
    }

    ArchRule onlyTheJdk() {
        return classes()
                .that()
                .resideInAPackage(domain + "..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(domain + "..", "java..");
    }

    ArchRule modelWithoutCycles() {
        return slices().matching(domain + ".model.(*)..").should().beFreeOfCycles();
    }

    ArchRule useCasesDoNotKnowEachOther() {
        DescribedPredicate<JavaClass> useCase = DescribedPredicate.describe("use cases", this::isUseCase);
        return classes().that(useCase).should(new ArchCondition<>("not depend on other use cases") {
            @Override
            public void check(JavaClass item, ConditionEvents events) {
                item.getDirectDependenciesFromSelf().stream()
                        .filter(to -> !to.getTargetClass().equals(item) && isUseCase(to.getTargetClass()))
                        .forEach(to -> events.add(SimpleConditionEvent.violated(item, to.getDescription())));
            }
        });
    }

    /** Use cases are the public classes that are given the environment; what they are made of is their own. */
    private boolean isUseCase(JavaClass type) {
        return type.getPackageName().startsWith(domain + ".usecase.")
                && type.getModifiers().contains(JavaModifier.PUBLIC)
                && type.getFields().stream()
                        .anyMatch(field -> field.getRawType().getName().equals(domain + ".access.Environment"));
    }

    ArchRule onlyAccessFindsById() {
        DescribedPredicate<JavaMethodCall> finder =
                DescribedPredicate.describe("by-id finders of ports", this::isFinder);
        return noClasses()
                .that()
                .resideInAPackage(domain + "..")
                .and()
                .resideOutsideOfPackage(domain + ".access..")
                .should()
                .callMethodWhere(finder);
    }

    private boolean isFinder(JavaMethodCall call) {
        return call.getTargetOwner().getPackageName().startsWith(domain + ".model.")
                && call.getName().equals("find")
                && call.getTarget().getRawReturnType().isEquivalentTo(Optional.class)
                && call.getTarget().getRawParameterTypes().stream()
                        .allMatch(type -> type.getSimpleName().endsWith("Id"));
    }

    ArchRule refusalsAreSealed() {
        return classes()
                .that()
                .areAssignableTo(nameMatching("(?s)" + domain.replace(".", "\\.") + "\\.error\\.ChatException"))
                .should(new ArchCondition<>("be final or sealed") {
                    @Override
                    public void check(JavaClass item, ConditionEvents events) {
                        boolean closed = item.getModifiers().contains(JavaModifier.FINAL)
                                || item.reflect().isSealed();
                        events.add(new SimpleConditionEvent(item, closed, item.getName() + " is open to subclasses"));
                    }
                });
    }

    ArchRule immutableShapes() {
        return classes()
                .that()
                .resideInAPackage(domain + "..")
                .and()
                .areNotAnonymousClasses()
                .should(new ArchCondition<>("be records, enums, interfaces, final or sealed") {
                    @Override
                    public void check(JavaClass item, ConditionEvents events) {
                        boolean closed = item.isRecord()
                                || item.isEnum()
                                || item.isInterface()
                                || item.getModifiers().contains(JavaModifier.FINAL)
                                || item.reflect().isSealed();
                        events.add(new SimpleConditionEvent(item, closed, item.getName() + " is open to subclasses"));
                    }
                });
    }

    ArchRule portsHaveTwoAdapters() {
        DescribedPredicate<JavaClass> port = DescribedPredicate.describe("ports", this::isPort);
        return classes().that(port).should(new ArchCondition<>("have two implementations") {
            @Override
            public void check(JavaClass item, ConditionEvents events) {
                Set<String> adapters = item.getAllSubclasses().stream()
                        .filter(type -> !type.isInterface())
                        .map(JavaClass::getName)
                        .collect(Collectors.toSet());
                events.add(new SimpleConditionEvent(
                        item, adapters.size() >= 2, item.getName() + " is implemented by " + adapters));
            }
        });
    }

    private boolean isPort(JavaClass type) {
        boolean there = type.getPackageName().startsWith(domain + ".model.")
                || type.getPackageName().equals(domain + ".store");
        return there
                && type.isInterface()
                && !type.reflect().isSealed()
                && !type.getSimpleName().equals("package-info");
    }

    private DescribedPredicate<JavaClass> outsideOfTheDomain() {
        return DescribedPredicate.<JavaClass>not(resideInAPackage(domain + ".."))
                .or(nameMatching(".*(package|module)-info"))
                .as("outside of " + root + "'s domain");
    }
}
