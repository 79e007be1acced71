package org.kartoteka.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds the house to its rules, and the rules to a house that breaks each of them. */
class ArchitectureTest {

    private static final Path HOME = Path.of("..").toAbsolutePath().normalize();

    private static final List<Path> CODE =
            Stream.of(
                            "ejb-modules/kernel",
                            "ejb-modules/print",
                            "ejb-modules/catalog",
                            "ejb-modules/readers",
                            "ejb-modules/circulation",
                            "ejb-modules/search",
                            "ejb-modules/web-kit",
                            "web-admin/staff-api",
                            "web-admin/back-office",
                            "web-admin/private-api",
                            "web-portal-api")
                    .map(module -> HOME.resolve(module).resolve("target/classes"))
                    .toList();

    private static final JavaClasses HOUSE = new ClassFileImporter().importPaths(CODE);
    private static final JavaClasses BROKEN =
            new ClassFileImporter().importPackages(HouseMap.BROKEN.root());

    record Named(String name, Function<HouseRules, ArchRule> rule) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Named> rules() {
        return Stream.of(
                new Named("everyModuleIsOnTheMap", HouseRules::everyModuleIsOnTheMap),
                new Named("contextsMeetOnlyAtTheDoor", HouseRules::contextsMeetOnlyAtTheDoor),
                new Named("theKernelKnowsNoContext", HouseRules::theKernelKnowsNoContext),
                new Named("theKitsKnowNobody", HouseRules::theKitsKnowNobody),
                new Named("modulesFormNoCycle", HouseRules::modulesFormNoCycle),
                new Named("theEdgesKnowOnlyDoors", HouseRules::theEdgesKnowOnlyDoors),
                new Named("theDomainKnowsNoPlumbing", HouseRules::theDomainKnowsNoPlumbing),
                new Named("theDoorShowsNothingBehindIt", HouseRules::theDoorShowsNothingBehindIt),
                new Named("entitiesLiveInTheDomain", HouseRules::entitiesLiveInTheDomain),
                new Named("entitiesHaveNoSetters", HouseRules::entitiesHaveNoSetters),
                new Named("entitiesAreNotBornEmpty", HouseRules::entitiesAreNotBornEmpty),
                new Named("timeIsAskedOfAClock", HouseRules::timeIsAskedOfAClock),
                new Named("everyServiceGuardsItself", HouseRules::everyServiceGuardsItself),
                new Named(
                        "resourcesHideNoneOfTheirNeighbours",
                        HouseRules::resourcesHideNoneOfTheirNeighbours));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void theHouseKeepsTheRule(Named named) {
        named.rule().apply(new HouseRules(HouseMap.KARTOTEKA)).check(HOUSE);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void theRuleFindsWhatTheBrokenHouseDoes(Named named) {
        var result = named.rule().apply(new HouseRules(HouseMap.BROKEN)).evaluate(BROKEN);

        assertThat(result.hasViolation()).as(named.name()).isTrue();
    }

    @Test
    void everyModuleWasLookedAt() {
        assertThat(CODE).allMatch(Files::isDirectory);
        assertThat(HOUSE).hasSizeGreaterThan(100);
    }
}
