package org.kartoteka.catalog.internal.stock;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.kartoteka.catalog.api.WriteOffLine;
import org.kartoteka.catalog.api.WriteOffView;
import org.kartoteka.print.Align;
import org.kartoteka.print.Column;
import org.kartoteka.print.Paper;
import org.kartoteka.print.PaperDocument;
import org.kartoteka.print.Signature;

/** The act of writing off on paper: form 0504144 with its list. */
final class WriteOffPaper {

    private final WriteOffView act;
    private final List<WriteOffLine> lines;
    private final String library;
    private final ActWords words;

    /**
     * @param library the name of the library
     */
    WriteOffPaper(WriteOffView act, List<WriteOffLine> lines, String library, ActWords words) {
        this.act = act;
        this.lines = lines;
        this.library = library;
        this.words = words;
    }

    byte[] pdf() {
        var paper =
                new PaperDocument(
                        words.of("write-off.name", act.number()), Paper.A4, words.language());
        paper.paragraph(words.of("write-off.form"), Align.RIGHT)
                .paragraph(words.of("write-off.approve", act.approver().orElse("")), Align.RIGHT)
                .title(words.of("write-off.title", act.number()))
                .paragraph(words.of("write-off.date", words.date(act.dated())), Align.CENTRE)
                .paragraph(words.of("write-off.library", library))
                .paragraph(commission())
                .paragraph(found())
                .paragraph(words.of("write-off.state", words.of("state." + act.state().name())));
        act.decision().ifPresent(text -> paper.paragraph(words.of("write-off.decision", text)));
        paper.heading(words.of("write-off.list")).table(columns(), rows()).signatures(signatures());
        var out = new ByteArrayOutputStream();
        try {
            paper.writeTo(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private String commission() {
        return act.members().isEmpty()
                ? words.of("write-off.commission-of-one", act.chair())
                : words.of("write-off.commission", act.chair(), String.join("; ", act.members()));
    }

    private String found() {
        return words.of(
                "write-off.found",
                words.of("reason." + act.reason().name()),
                act.books().copies(),
                words.money(act.books().amount()),
                words.decimal(act.coefficient()),
                words.money(act.amount()));
    }

    private List<Column> columns() {
        return List.of(
                Column.number(words.of("column.ordinal"), 1),
                Column.of(words.of("column.number"), 2.5),
                Column.of(words.of("column.description"), 7),
                Column.number(words.of("column.price"), 2),
                Column.number(words.of("column.coefficient"), 1.5),
                Column.number(words.of("column.amount"), 2));
    }

    private List<List<String>> rows() {
        var rows = new ArrayList<List<String>>();
        for (var line : lines) {
            rows.add(
                    List.of(
                            Integer.toString(rows.size() + 1),
                            line.inventoryNumber(),
                            line.description(),
                            words.money(line.price()),
                            words.decimal(act.coefficient()),
                            words.money(line.amount())));
        }
        rows.add(
                List.of(
                        "",
                        words.of("total"),
                        Long.toString(act.books().copies()),
                        words.money(act.books().amount()),
                        "",
                        words.money(act.amount())));
        return rows;
    }

    private List<Signature> signatures() {
        var signatures = new ArrayList<Signature>();
        signatures.add(new Signature(words.of("write-off.chair"), act.chair()));
        act.members()
                .forEach(name -> signatures.add(new Signature(words.of("write-off.member"), name)));
        signatures.add(new Signature(words.of("write-off.accounts"), ""));
        return signatures;
    }
}
