package org.kartoteka.print;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;

/** A page to draw on. Places are millimetres from its upper left corner. */
public final class Page {

    private static final double POINTS_PER_MM = 72 / 25.4;

    private final PdfFile file;
    private final Paper paper;
    private final PDPageContentStream ink;
    private boolean ended;

    Page(PdfFile file, PDPage leaf, Paper paper) {
        this.file = file;
        this.paper = paper;
        try {
            this.ink = new PDPageContentStream(file.document(), leaf);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The sheet that this page is. */
    public Paper paper() {
        return paper;
    }

    /** Draws one line of text whose base line begins at a place. */
    public void text(double x, double baseLine, Style style, String text) {
        var face = file.face(style);
        draw(
                () -> {
                    ink.beginText();
                    ink.setFont(face.font(), (float) style.size());
                    ink.newLineAtOffset(points(x), fromBottom(baseLine));
                    ink.showText(face.drawable(text));
                    ink.endText();
                });
    }

    /**
     * Draws lines one below the other.
     *
     * @param top the upper edge of the first line
     * @return the lower edge of the last line
     */
    public double lines(Area area, double top, Style style, List<String> lines) {
        double y = top;
        for (var line : lines) {
            double width = file.width(line, style);
            text(
                    area.x() + area.align().shift(area.width(), width),
                    y + style.ascent(),
                    style,
                    line);
            y += style.lineHeight();
        }
        return y;
    }

    /** Draws a line of that thickness. */
    public void line(double x1, double y1, double x2, double y2, double thickness) {
        draw(
                () -> {
                    ink.setLineWidth(points(thickness));
                    ink.moveTo(points(x1), fromBottom(y1));
                    ink.lineTo(points(x2), fromBottom(y2));
                    ink.stroke();
                });
    }

    /** Draws the outline of a circle. */
    public void circle(double x, double y, double radius, double thickness) {
        double k = radius * 0.5523;
        draw(
                () -> {
                    ink.setLineWidth(points(thickness));
                    ink.moveTo(points(x - radius), fromBottom(y));
                    curve(new double[] {x - radius, y - k, x - k, y - radius, x, y - radius});
                    curve(new double[] {x + k, y - radius, x + radius, y - k, x + radius, y});
                    curve(new double[] {x + radius, y + k, x + k, y + radius, x, y + radius});
                    curve(new double[] {x - k, y + radius, x - radius, y + k, x - radius, y});
                    ink.stroke();
                });
    }

    /**
     * Draws bars from left to right.
     *
     * @param area where they stand
     * @param top the upper edge
     * @param height how high they are
     * @param modules the bars, dark as 1, each as wide as the others
     */
    public void bars(Area area, double top, double height, String modules) {
        double module = area.width() / modules.length();
        draw(
                () -> {
                    int at = modules.indexOf('1');
                    while (at >= 0) {
                        int end = modules.indexOf('0', at);
                        end = end < 0 ? modules.length() : end;
                        ink.addRect(
                                points(area.x() + at * module),
                                fromBottom(top + height),
                                points((end - at) * module),
                                points(height));
                        at = modules.indexOf('1', end);
                    }
                    ink.fill();
                });
    }

    void end() {
        if (!ended) {
            ended = true;
            draw(ink::close);
        }
    }

    static float points(double millimetres) {
        return (float) (millimetres * POINTS_PER_MM);
    }

    private float fromBottom(double y) {
        return points(paper.height() - y);
    }

    private void curve(double[] p) throws IOException {
        ink.curveTo(
                points(p[0]),
                fromBottom(p[1]),
                points(p[2]),
                fromBottom(p[3]),
                points(p[4]),
                fromBottom(p[5]));
    }

    private interface Drawing {
        void draw() throws IOException;
    }

    private static void draw(Drawing drawing) {
        try {
            drawing.draw();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
