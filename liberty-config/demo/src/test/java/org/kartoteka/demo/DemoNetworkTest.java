package org.kartoteka.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class DemoNetworkTest {

    private final DemoNetwork network = DemoNetwork.load();

    @Test
    void everyBranchHasAZoneOfItsOwnCountry() {
        assertThat(network.branches())
                .extracting(branch -> ZoneId.of(branch.zone()).getId())
                .containsOnly("Europe/Moscow", "Asia/Novosibirsk", "Asia/Vladivostok");
    }

    @Test
    void everyFileGoesToALibraryWithBranches() {
        assertThat(network.files())
                .allSatisfy(
                        file -> {
                            assertThat(network.library(file.library()).code()).isNotEmpty();
                            assertThat(network.branchesOf(file.library())).isNotEmpty();
                        });
    }

    @Test
    void numbersOfTheFilesOfALibraryDoNotOverlap() {
        var byLibrary =
                network.files().stream().collect(Collectors.groupingBy(DemoNetwork.Stock::library));

        byLibrary.forEach(
                (library, files) -> {
                    var barcodes = files.stream().flatMap(f -> barcodes(f).stream()).toList();
                    assertThat(barcodes).as(library).doesNotHaveDuplicates();
                });
    }

    @Test
    void everyBranchHasReadersOfDifferentAges() {
        var byBranch =
                DemoNetwork.readers().stream().collect(Collectors.groupingBy(DemoReader::branch));

        assertThat(byBranch)
                .containsOnlyKeys(
                        network.branches().stream().map(DemoNetwork.DemoBranch::code).toList());
        byBranch.forEach(
                (branch, readers) ->
                        assertThat(readers)
                                .as(branch)
                                .extracting(r -> LocalDate.parse(r.birthDate()).getYear() / 10)
                                .doesNotContainNull()
                                .satisfies(
                                        ages ->
                                                assertThat(ages.stream().distinct())
                                                        .hasSizeGreaterThan(2)));
    }

    @Test
    void noTwoReadersAreTheSamePerson() {
        assertThat(DemoNetwork.readers())
                .extracting(DemoReader::email)
                .doesNotHaveDuplicates()
                .allMatch(email -> email.endsWith("@example.org"));
        assertThat(DemoNetwork.readers()).extracting(DemoReader::fullName).doesNotHaveDuplicates();
    }

    @Test
    void threeReadersLogIn() {
        assertThat(DemoNetwork.readers())
                .extracting(DemoReader::login)
                .filteredOn(Optional::isPresent)
                .extracting(Function.identity())
                .containsExactly(
                        Optional.of("reader1"), Optional.of("reader2"), Optional.of("reader3"));
    }

    private java.util.List<String> barcodes(DemoNetwork.Stock file) {
        var library = network.library(file.library());
        var stocked =
                new StockedFile(
                        library.number(), network.branchesOf(library.code()), file.serial());
        stocked.stocked(DemoNetwork.open("records/" + file.file()));
        return stocked.copies().stream().map(PlacedCopy::barcode).toList();
    }
}
