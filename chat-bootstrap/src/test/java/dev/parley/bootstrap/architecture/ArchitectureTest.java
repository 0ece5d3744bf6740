package dev.parley.bootstrap.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.EvaluationResult;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ArchitectureTest {
    private static final JavaClasses PARLEY = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .withImportOption(location -> !location.contains("-tests.jar"))
            .importPackages("dev.parley");
    private static final JavaClasses PLANTED = new ClassFileImporter().importPackages("planted");

    static Stream<Arguments> rules() {
        return Stream.of(
                rule("the domain has layers", domain(DomainRules::layers), "planted.domain.model.LooksUp"),
                rule("every class of the domain is in a layer", domain(DomainRules::layers), "planted.domain.Stray"),
                rule(
                        "the domain needs the JDK only",
                        domain(DomainRules::onlyTheJdk),
                        "planted.domain.model.LooksOutside"),
                rule(
                        "the model has no cycles",
                        domain(DomainRules::modelWithoutCycles),
                        "planted.domain.model.one.One"),
                rule(
                        "use cases do not know each other",
                        domain(DomainRules::useCasesDoNotKnowEachOther),
                        "planted.domain.usecase.a.Nosing"),
                rule(
                        "only access finds by id",
                        domain(DomainRules::onlyAccessFindsById),
                        "planted.domain.usecase.a.Nosing"),
                rule(
                        "refusals are final or sealed",
                        domain(DomainRules::refusalsAreSealed),
                        "planted.domain.error.OpenRefusal"),
                rule(
                        "domain classes are closed",
                        domain(DomainRules::immutableShapes),
                        "planted.domain.model.thing.OpenClass"),
                rule(
                        "ports have two adapters",
                        domain(DomainRules::portsHaveTwoAdapters),
                        "planted.domain.model.thing.Lonely"),
                rule(
                        "adapters do not know each other",
                        modules(ModuleRules::adaptersDoNotKnowEachOther),
                        "planted.api.ReachesAcross"),
                rule(
                        "SQL stays in persistence and migrations",
                        modules(ModuleRules::sqlStaysInside),
                        "planted.api.SpeaksSql"),
                rule(
                        "data sources stay with the wiring",
                        modules(ModuleRules::dataSourcesStayWithTheWiring),
                        "planted.api.SpeaksSql"),
                rule(
                        "HTTP and JSON stay in the API",
                        modules(ModuleRules::httpAndJsonStayInApi),
                        "planted.testkit.SpeaksJson"),
                rule(
                        "nothing knows the bootstrap",
                        modules(ModuleRules::nothingKnowsTheBootstrap),
                        "planted.api.ReachesUp"),
                rule(
                        "persistence has one entrance",
                        modules(ModuleRules::persistenceHasOneEntrance),
                        "planted.persistence.jooq."),
                rule(
                        "time and chance come from outside",
                        modules(ModuleRules::timeAndChanceComeFromOutside),
                        "planted.api.AsksTheTime"),
                rule(
                        "nothing generic is thrown",
                        modules(ModuleRules::nothingGenericIsThrown),
                        "planted.api.ThrowsAnything"),
                rule(
                        "names say what things are",
                        modules(ModuleRules::namesSayWhatThingsAre),
                        "planted.api.RouteManager"),
                rule(
                        "accessors have no prefix",
                        modules(ModuleRules::accessorsHaveNoPrefix),
                        "planted.domain.model.thing.OpenClass"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void the_code_keeps_the_rule(String name, Function<String, ArchRule> rule, String planted) {
        EvaluationResult result = rule.apply("dev.parley").evaluate(PARLEY);

        assertThat(result.getFailureReport().getDetails()).as(name).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void the_rule_catches_a_planted_violation(String name, Function<String, ArchRule> rule, String planted) {
        EvaluationResult result = rule.apply("planted").evaluate(PLANTED);

        assertThat(result.getFailureReport().getDetails())
                .as(name)
                .anySatisfy(detail -> assertThat(detail).contains(planted));
    }

    @Test
    void all_modules_are_looked_at() {
        assertThat(Stream.of(
                                "domain.usecase.Chat",
                                "testkit.memory.InMemoryTransactions",
                                "persistence.jooq.JooqTransactions",
                                "migrations.Migrator",
                                "api.ApiServer")
                        .filter(name -> !PARLEY.contain("dev.parley." + name)))
                .isEmpty();
    }

    private static Arguments rule(String name, Function<String, ArchRule> rule, String planted) {
        return arguments(name, rule, planted);
    }

    private static Function<String, ArchRule> domain(Function<DomainRules, ArchRule> rule) {
        return root -> rule.apply(new DomainRules(root));
    }

    private static Function<String, ArchRule> modules(Function<ModuleRules, ArchRule> rule) {
        return root -> rule.apply(new ModuleRules(root));
    }
}
