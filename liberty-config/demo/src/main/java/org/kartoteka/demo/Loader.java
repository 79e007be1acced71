package org.kartoteka.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.kartoteka.client.ApiException;
import org.kartoteka.client.RealmUsers;
import org.kartoteka.client.Staff;
import org.kartoteka.client.Telling;

/**
 * Puts the demonstration in. Whatever is there already is left as it is: the server itself is asked
 * what is done, so a loader that was killed goes on where it was, and a second one changes nothing.
 */
final class Loader {

    private static final String CARD_ATTRIBUTE = "reader_card";
    private static final String TAKEN = "reader-already-registered";
    private static final int LOANS_PER_BRANCH = 2;

    private final Staff staff;
    private final RealmUsers users;
    private final Telling telling;
    private final DemoNetwork network = DemoNetwork.load();

    Loader(Staff staff, RealmUsers users, Telling telling) {
        this.staff = staff;
        this.users = users;
        this.telling = telling;
    }

    LoadedDemo load() {
        var copies = new RecordLoader(staff, telling, network).load();
        var cards = DemoNetwork.readers().stream().map(this::reader).toList();
        telling.say("readers", cards.size());
        logIns(cards);
        var loans = loans(copies, cards);
        telling.say("loans", loans.size());
        return new LoadedDemo(network.branches(), cards, copies, loans);
    }

    private IssuedCard reader(DemoReader reader) {
        var known = staff.readerByEmail(reader.email());
        var card = known.or(() -> registered(reader)).orElseThrow().path("card").asText();
        return new IssuedCard(card, reader);
    }

    /** Somebody else may be loading the same demonstration just now. */
    private Optional<JsonNode> registered(DemoReader reader) {
        try {
            return Optional.of(staff.registerReader(reader.body(), "demo-" + reader.email()));
        } catch (ApiException e) {
            if (TAKEN.equals(e.problem())) {
                return staff.readerByEmail(reader.email());
            }
            throw e;
        }
    }

    private void logIns(List<IssuedCard> cards) {
        var opened =
                cards.stream()
                        .filter(card -> card.reader().login().isPresent())
                        .filter(
                                card ->
                                        users.setAttribute(
                                                card.reader().login().orElseThrow(),
                                                CARD_ATTRIBUTE,
                                                card.number()))
                        .count();
        telling.say("log-ins", opened);
    }

    private List<DemoLoan> loans(List<PlacedCopy> copies, List<IssuedCard> cards) {
        var loans = new ArrayList<DemoLoan>();
        for (var branch : network.branches()) {
            var readers = ofBranch(cards.stream(), branch.code());
            copies.stream()
                    .filter(PlacedCopy::lendable)
                    .filter(copy -> copy.branch().equals(branch.code()))
                    .limit(LOANS_PER_BRANCH)
                    .map(copy -> new DemoLoan(copy, readers.get(0)))
                    .forEach(loans::add);
        }
        loans.forEach(this::lend);
        return List.copyOf(loans);
    }

    private static List<IssuedCard> ofBranch(Stream<IssuedCard> cards, String branch) {
        return cards.filter(card -> card.reader().branch().equals(branch)).toList();
    }

    /** Under one key for ever: a copy that came back is not lent again by a later run. */
    private void lend(DemoLoan loan) {
        staff.lend(
                loan.copy().barcode(),
                loan.card().number(),
                loan.copy().branch(),
                "demo-" + loan.copy().barcode());
    }
}
