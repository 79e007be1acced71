package org.kartoteka.demo;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

/** What the demonstration consists of, as the resources beside this class say. */
record DemoNetwork(
        List<DemoLibrarySystem> libraries, List<DemoBranch> branches, List<Stock> files) {

    /** A library system; its number stands in the barcodes of its copies. */
    record DemoLibrarySystem(String code, String name, String region, int number) {}

    /** A branch. */
    record DemoBranch(
            String code, String library, String name, String address, String zone, String region) {}

    /** A file of records that becomes stock of a library, numbered from the serial on. */
    record Stock(String file, String library, int serial) {}

    private static final ObjectMapper JSON = JsonMapper.builder().build();

    static DemoNetwork load() {
        return read("network.json", DemoNetwork.class);
    }

    static List<DemoReader> readers() {
        return List.of(read("readers.json", DemoReader[].class));
    }

    List<String> branchesOf(String library) {
        return branches.stream()
                .filter(branch -> branch.library().equals(library))
                .map(DemoBranch::code)
                .toList();
    }

    DemoLibrarySystem library(String code) {
        return libraries.stream().filter(l -> l.code().equals(code)).findFirst().orElseThrow();
    }

    static Map<String, String> body(DemoLibrarySystem library) {
        return Map.of("name", library.name(), "region", library.region());
    }

    static Map<String, String> body(DemoBranch branch) {
        return Map.of(
                "library", branch.library(),
                "name", branch.name(),
                "address", branch.address(),
                "zone", branch.zone(),
                "region", branch.region());
    }

    /** A file among the resources. */
    static InputStream open(String name) {
        var stream = DemoNetwork.class.getResourceAsStream(name);
        if (stream == null) {
            throw new IllegalStateException("missing resource: " + name);
        }
        return stream;
    }

    private static <T> T read(String name, Class<T> type) {
        try (var in = open(name)) {
            return JSON.readValue(in, type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
