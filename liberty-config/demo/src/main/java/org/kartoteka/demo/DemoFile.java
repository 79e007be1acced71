package org.kartoteka.demo;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.kartoteka.client.Telling;

/** Writes down which cards and copies there are to try, for people and for programs. */
record DemoFile(LoadedDemo demo, Telling telling) {

    private static final ObjectMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    /** As JSON, branch by branch. */
    void write(Path file) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, json().toPrettyString());
            Files.writeString(file.resolveSibling("demo.txt"), text());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** In words. */
    String text() {
        var text = new StringBuilder(telling.text("try")).append('\n');
        for (var branch : demo.branches()) {
            demo.cards(branch.code()).stream()
                    .limit(1)
                    .forEach(
                            card ->
                                    line(
                                            text,
                                            branch.code(),
                                            "try.card",
                                            card.number(),
                                            card.reader().fullName()));
            demo.free(branch.code()).stream()
                    .limit(2)
                    .forEach(copy -> line(text, "", "try.copy", copy.barcode(), copy.title()));
            demo.loans(branch.code()).stream()
                    .limit(1)
                    .map(DemoLoan::copy)
                    .forEach(copy -> line(text, "", "try.loan", copy.barcode(), copy.title()));
        }
        return text.toString();
    }

    private void line(StringBuilder text, String branch, String what, String number, String name) {
        text.append(
                String.format(
                        "  %-6s %-20s %-14s %s%n", branch, telling.text(what), number, cut(name)));
    }

    private static String cut(String name) {
        return name.length() <= 50 ? name : name.substring(0, 49) + "…";
    }

    private ObjectNode json() {
        var root = JSON.createObjectNode();
        var branches = root.putArray("branches");
        for (var branch : demo.branches()) {
            var node = branches.addObject();
            node.put("code", branch.code())
                    .put("library", branch.library())
                    .put("zone", branch.zone());
            demo.cards(branch.code()).forEach(card -> card(node.withArray("cards"), card));
            demo.free(branch.code()).forEach(copy -> copy(node.withArray("copies"), copy));
            demo.loans(branch.code()).forEach(loan -> loan(node.withArray("loans"), loan));
        }
        return root;
    }

    private static void card(ArrayNode to, IssuedCard card) {
        var node = to.addObject();
        node.put("card", card.number())
                .put("name", card.reader().fullName())
                .put("birthDate", card.reader().birthDate());
        card.reader().login().ifPresent(login -> node.put("login", login));
    }

    private static void copy(ArrayNode to, PlacedCopy copy) {
        to.addObject().put("barcode", copy.barcode()).put("title", copy.title());
    }

    private static void loan(ArrayNode to, DemoLoan loan) {
        to.addObject()
                .put("barcode", loan.copy().barcode())
                .put("title", loan.copy().title())
                .put("card", loan.card().number());
    }
}
