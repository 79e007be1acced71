package org.kartoteka.catalog.internal.printing;

import java.io.IOException;
import java.io.OutputStream;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import org.kartoteka.print.Align;
import org.kartoteka.print.Area;
import org.kartoteka.print.Page;
import org.kartoteka.print.Paper;
import org.kartoteka.print.PdfFile;
import org.kartoteka.print.Style;

/**
 * Draws catalogue cards, 125 by 75 mm, with the hole for the rod at the bottom. What one card has
 * no room for goes on upon another that repeats call number and heading.
 */
final class CardSheets {

    private static final Style TEXT = Style.regular(9);
    private static final Style SMALL = Style.regular(7.5);
    private static final Style HEADING = Style.bold(9);
    private static final Area CALL_NUMBER = Area.left(4, 19);
    private static final Area BODY = Area.left(25, 95);
    private static final double INDENT = 5;
    private static final double TOP = 5;
    private static final double BOTTOM = 61;
    private static final double HOLE_X = 62.5;
    private static final double HOLE_Y = 68.5;
    private static final double HOLE_RADIUS = 4;
    private static final double GAP = 1.5;

    private record Line(String text, Style style, double indent) {}

    private final PdfFile file = new PdfFile(CardText.word("cards"), CardText.language());

    void add(CardText card) {
        var lines = lines(card);
        int number = 1;
        int from = 0;
        do {
            from = draw(card, lines, from, number);
            number++;
        } while (from < lines.size());
    }

    void writeTo(OutputStream out) throws IOException {
        try (file) {
            file.writeTo(out);
        }
    }

    private List<Line> lines(CardText card) {
        var lines = new ArrayList<Line>();
        add(lines, card.description(), TEXT);
        add(lines, card.tracing(), SMALL);
        add(lines, card.classes(), SMALL);
        return lines;
    }

    /** A paragraph whose first line is indented, as typists did it. */
    private void add(List<Line> to, String text, Style style) {
        if (text.isBlank()) {
            return;
        }
        var own = file.lines(text, style, BODY.width() - INDENT);
        var first = own.get(0);
        to.add(new Line(first, style, INDENT));
        var rest = text.length() > first.length() ? rest(text, first) : "";
        if (!rest.isBlank()) {
            file.lines(rest, style, BODY.width()).forEach(line -> to.add(new Line(line, style, 0)));
        }
    }

    private String rest(String text, String first) {
        var whole = String.join("", file.lines(text, TEXT, Double.MAX_VALUE));
        return whole.substring(Math.min(first.length(), whole.length())).strip();
    }

    private int draw(CardText card, List<Line> lines, int from, int number) {
        var page = file.newPage(Paper.CATALOGUE_CARD);
        page.circle(HOLE_X, HOLE_Y, HOLE_RADIUS, 0.15);
        callNumber(page, card);
        double y = heading(page, card, number);
        int at = from;
        while (at < lines.size() && y + lines.get(at).style().lineHeight() <= bottom(lines, at)) {
            var line = lines.get(at);
            var area = Area.left(BODY.x() + line.indent(), BODY.width() - line.indent());
            boolean begins = at > from && line.indent() > 0;
            y = page.lines(area, y + (begins ? GAP : 0), line.style(), List.of(line.text()));
            at++;
        }
        at = Math.max(at, from + 1);
        if (at < lines.size()) {
            var area = new Area(BODY.x(), BODY.width(), Align.RIGHT);
            page.lines(area, BOTTOM, SMALL, List.of(CardText.word("card.next")));
        }
        return at;
    }

    /** The last line may stand lower, where otherwise the reference to the next card is. */
    private static double bottom(List<Line> lines, int at) {
        return at == lines.size() - 1 ? BOTTOM + SMALL.lineHeight() : BOTTOM;
    }

    private void callNumber(Page page, CardText card) {
        double y = TOP;
        for (var line : card.callNumber()) {
            y = page.lines(CALL_NUMBER, y, TEXT, file.lines(line, TEXT, CALL_NUMBER.width()));
        }
    }

    private double heading(Page page, CardText card, int number) {
        var text = card.heading().orElse("");
        if (number > 1) {
            text =
                    (text + " " + MessageFormat.format(CardText.word("card.number"), number))
                            .strip();
        }
        if (text.isEmpty()) {
            return TOP;
        }
        var own = file.lines(text, HEADING, BODY.width());
        return page.lines(BODY, TOP, HEADING, own.subList(0, Math.min(own.size(), 3))) + GAP;
    }
}
