package org.kartoteka.print;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/** A PDF while it is made: pages are added, drawn on, and all written at the end. */
public final class PdfFile implements Closeable {

    private enum Weight {
        REGULAR,
        BOLD
    }

    private final PDDocument document = new PDDocument();
    private final Map<Weight, TypeFace> faces = new EnumMap<>(Weight.class);
    private final List<Page> pages = new ArrayList<>();

    /**
     * An empty file.
     *
     * @param title what a viewer shows as its name
     * @param language the language of its text, told to those who have it read aloud
     */
    public PdfFile(String title, Locale language) {
        document.getDocumentInformation().setTitle(title);
        document.getDocumentCatalog().setLanguage(language.toLanguageTag());
    }

    /** A new page behind the others. */
    public Page newPage(Paper paper) {
        var leaf =
                new PDPage(
                        new PDRectangle(Page.points(paper.width()), Page.points(paper.height())));
        document.addPage(leaf);
        var page = new Page(this, leaf, paper);
        pages.add(page);
        return page;
    }

    /** The pages so far, in their order. */
    public List<Page> pages() {
        return List.copyOf(pages);
    }

    /** The width of a text on one line, in millimetres. */
    public double width(String text, Style style) {
        var face = face(style);
        return face.width(face.drawable(text), style.size());
    }

    /**
     * The lines that a text makes in a room.
     *
     * @param room the width in millimetres
     */
    public List<String> lines(String text, Style style, double room) {
        var face = face(style);
        var drawable = new StringBuilder();
        for (var part : text.split("\\R", -1)) {
            drawable.append(drawable.isEmpty() ? "" : "\n").append(face.drawable(part));
        }
        return LineBreaks.of(drawable.toString(), room, line -> face.width(line, style.size()));
    }

    /** Writes the file; nothing can be drawn afterwards. The stream stays open. */
    public void writeTo(OutputStream out) throws IOException {
        pages.forEach(Page::end);
        document.save(out);
    }

    TypeFace face(Style style) {
        return faces.computeIfAbsent(
                style.bold() ? Weight.BOLD : Weight.REGULAR,
                weight -> TypeFace.into(document, weight == Weight.BOLD));
    }

    PDDocument document() {
        return document;
    }

    @Override
    public void close() {
        try {
            document.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
