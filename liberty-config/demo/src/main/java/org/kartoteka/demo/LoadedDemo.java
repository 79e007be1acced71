package org.kartoteka.demo;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The demonstration as it is in the application now. */
record LoadedDemo(
        List<DemoNetwork.DemoBranch> branches,
        List<IssuedCard> cards,
        List<PlacedCopy> copies,
        List<DemoLoan> loans) {

    private static final int COPIES_SHOWN = 6;

    /** Some copies of a branch that the demonstration has left on the shelf. */
    List<PlacedCopy> free(String branch) {
        Set<String> out = loans.stream().map(l -> l.copy().barcode()).collect(Collectors.toSet());
        return copies.stream()
                .filter(PlacedCopy::lendable)
                .filter(copy -> copy.branch().equals(branch) && !out.contains(copy.barcode()))
                .limit(COPIES_SHOWN)
                .toList();
    }

    List<IssuedCard> cards(String branch) {
        return cards.stream().filter(card -> card.reader().branch().equals(branch)).toList();
    }

    List<DemoLoan> loans(String branch) {
        return loans.stream().filter(loan -> loan.copy().branch().equals(branch)).toList();
    }
}
