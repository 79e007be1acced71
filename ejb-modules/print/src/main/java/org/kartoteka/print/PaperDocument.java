package org.kartoteka.print;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * An act, a list, a report: what follows one below the other and goes on over as many pages as it
 * takes. Pages are numbered; a table's head stands on each of its pages; a line of signatures is
 * never torn.
 *
 * <pre>
 * new PaperDocument("Акт № 5", Paper.A4, Locale.forLanguageTag("ru"))
 *         .title("Акт № 5 о списании")
 *         .paragraph("Комиссия в составе ...")
 *         .table(List.of(Column.of("Инв. №", 1), Column.of("Заглавие", 4)), rows)
 *         .signatures(List.of(new Signature("Председатель комиссии", "А. И. Петрова")))
 *         .writeTo(out);
 * </pre>
 */
public final class PaperDocument {

    private final String name;
    private final Paper paper;
    private final Locale language;
    private final List<Block> blocks = new ArrayList<>();

    /**
     * An empty document.
     *
     * @param name what a viewer shows as its name
     * @param language the language of its text
     */
    public PaperDocument(String name, Paper paper, Locale language) {
        this.name = name;
        this.paper = paper;
        this.language = language;
    }

    /** Adds a centred bold title. */
    public PaperDocument title(String text) {
        return add(new Block.Text(text, Style.bold(14), Align.CENTRE));
    }

    /** Adds a bold heading of a part. */
    public PaperDocument heading(String text) {
        return add(new Block.Text(text, Style.bold(11), Align.LEFT));
    }

    /** Adds a paragraph; a line feed in it begins a new line. */
    public PaperDocument paragraph(String text) {
        return paragraph(text, Align.LEFT);
    }

    /** Adds a paragraph that stands elsewhere, as an approval at the right. */
    public PaperDocument paragraph(String text, Align align) {
        return add(new Block.Text(text, Style.regular(10), align));
    }

    /**
     * Adds a table.
     *
     * @param rows cells in the order of the columns; asked for once, while the document is written
     */
    public PaperDocument table(List<Column> columns, Iterable<List<String>> rows) {
        return add(new Block.Table(columns, rows));
    }

    /** Adds lines to sign on. */
    public PaperDocument signatures(List<Signature> signatures) {
        return add(new Block.Signatures(signatures));
    }

    /** Writes the document as PDF. The stream stays open. */
    public void writeTo(OutputStream out) throws IOException {
        try (var file = new PdfFile(name, language)) {
            var flow = new Flow(file, paper);
            blocks.forEach(block -> block.flow(flow));
            flow.numberPages();
            file.writeTo(out);
        }
    }

    private PaperDocument add(Block block) {
        blocks.add(block);
        return this;
    }
}
