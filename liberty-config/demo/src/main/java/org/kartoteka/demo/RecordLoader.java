package org.kartoteka.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.List;
import java.util.stream.StreamSupport;
import org.kartoteka.client.Staff;
import org.kartoteka.client.Telling;

/** Puts the network of the demonstration and its stock in. */
record RecordLoader(Staff staff, Telling telling, DemoNetwork network) {

    private static final Duration IMPORT = Duration.ofMinutes(5);

    List<PlacedCopy> load() {
        openNetwork();
        return network.files().stream().flatMap(file -> stock(file).stream()).toList();
    }

    private void openNetwork() {
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
}
