package org.kartoteka.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.kartoteka.client.ApiException;
import org.kartoteka.client.RealmUsers;
import org.kartoteka.client.Staff;
import org.kartoteka.client.Telling;

/**
 * Puts the demonstration in. Whatever is there already is left as it is: the server itself is asked
 * what is done, so a loader that was killed goes on where it was, and a second one changes nothing.
 */
final class Loader {

    private static final Duration IMPORT = Duration.ofMinutes(5);
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
        network();
        var copies = network.files().stream().flatMap(file -> stock(file).stream()).toList();
        var cards = DemoNetwork.readers().stream().map(this::reader).toList();
        telling.say("readers", cards.size());
        logIns(cards);
        var loans = loans(copies, cards);
        telling.say("loans", loans.size());
        return new LoadedDemo(network.branches(), cards, copies, loans);
    }

    private void network() {
        network.libraries().forEach(l -> staff.registerLibrary(l.code(), DemoNetwork.body(l)));
        network.branches().forEach(b -> staff.openBranch(b.code(), DemoNetwork.body(b)));
        telling.say("network", network.libraries().size(), network.branches().size());
    }

    private List<PlacedCopy> stock(DemoNetwork.Stock stock) {
        var library = network.library(stock.library());
        var file =
                new StockedFile(
                        library.number(), network.branchesOf(library.code()), stock.serial());
        var bytes = file.stocked(DemoNetwork.open("records/" + stock.file()));
        var name = "demo-" + stock.file();
        var earlier = earlier(name, library.code());
        if (earlier.stream().anyMatch(i -> "DONE".equals(i.path("state").asText()))) {
            telling.say("file.kept", stock.file(), library.code());
            return file.copies();
        }
        telling.say("file", stock.file(), library.code());
        var failed = earlier.stream().filter(i -> "FAILED".equals(i.path("state").asText()));
        var begun =
                staff.beginImport(
                        library.code(),
                        name,
                        BodyPublishers.ofByteArray(bytes),
                        name + "-" + failed.count());
        report(staff.awaitImport(begun.path("id").asText(), IMPORT));
        return file.copies();
    }

    private List<JsonNode> earlier(String name, String library) {
        return StreamSupport.stream(staff.imports().spliterator(), false)
                .filter(i -> name.equals(i.path("fileName").asText()))
                .filter(i -> library.equals(i.path("library").asText()))
                .toList();
    }

    private void report(JsonNode ended) {
        if (!"DONE".equals(ended.path("state").asText())) {
            throw new IllegalStateException("An import was given up: " + ended);
        }
        telling.say(
                "file.done",
                ended.path("fileName").asText(),
                ended.path("created").asLong(),
                ended.path("refused").asLong(),
                ended.path("copiesAdded").asLong());
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
