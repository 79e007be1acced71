package org.kartoteka.catalog.internal.stock;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.kartoteka.catalog.api.InventoryLine;
import org.kartoteka.catalog.api.WriteOffLine;
import org.kartoteka.catalog.api.WriteOffView;
import org.kartoteka.kernel.money.Money;
import org.kartoteka.print.Align;
import org.kartoteka.print.Column;
import org.kartoteka.print.Paper;
import org.kartoteka.print.PaperDocument;
import org.kartoteka.print.Signature;

/** The act by which an equal copy is accepted for a lost one, on paper. */
final class ReplacementPaper {

    private final WriteOffView act;
    private final List<WriteOffLine> lost;
    private final List<InventoryLine> accepted;
    private final String library;
    private final ActWords words;

    /**
     * @param library the name of the library
     */
    ReplacementPaper(
            WriteOffView act,
            List<WriteOffLine> lost,
            List<InventoryLine> accepted,
            String library,
            ActWords words) {
        this.act = act;
        this.lost = lost;
        this.accepted = accepted;
        this.library = library;
        this.words = words;
    }

    byte[] pdf() {
        var paper =
                new PaperDocument(
                        words.of("replacement.name", act.number()), Paper.A4, words.language());
        paper.paragraph(words.of("write-off.approve", act.approver().orElse("")), Align.RIGHT)
                .title(words.of("replacement.title", act.number()))
                .paragraph(words.of("write-off.date", words.date(act.dated())), Align.CENTRE)
                .paragraph(words.of("write-off.library", library))
                .paragraph(
                        act.members().isEmpty()
                                ? words.of("write-off.commission-of-one", act.chair())
                                : words.of(
                                        "write-off.commission",
                                        act.chair(),
                                        String.join("; ", act.members())))
                .paragraph(words.of("replacement.found"))
                .heading(words.of("replacement.lost"))
                .table(columns(), lost.stream().map(this::line).toList())
                .heading(words.of("replacement.accepted"))
                .table(columns(), accepted.stream().map(this::line).toList())
                .paragraph(words.of("replacement.booked"))
                .signatures(signatures());
        var out = new ByteArrayOutputStream();
        try {
            paper.writeTo(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private List<Column> columns() {
        return List.of(
                Column.of(words.of("column.number"), 2),
                Column.of(words.of("column.description"), 6),
                Column.number(words.of("column.price"), 2));
    }

    private List<String> line(WriteOffLine line) {
        return List.of(line.inventoryNumber(), line.description(), words.money(line.price()));
    }

    private List<String> line(InventoryLine line) {
        return List.of(
                line.copy().inventoryNumber().orElse(line.copy().barcode()),
                line.description(),
                line.copy().price().map((Money price) -> words.money(price)).orElse(""));
    }

    private List<Signature> signatures() {
        var signatures = new ArrayList<Signature>();
        signatures.add(new Signature(words.of("write-off.chair"), act.chair()));
        act.members()
                .forEach(name -> signatures.add(new Signature(words.of("write-off.member"), name)));
        signatures.add(new Signature(words.of("replacement.reader"), ""));
        return signatures;
    }
}
