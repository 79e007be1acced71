package org.kartoteka.print;

/** Where the next block goes: the page that is being filled and the place on it. */
final class Flow {

    private static final double MARGIN = 15;
    private static final double BINDING = 20;
    private static final Style NUMBERS = Style.regular(8);

    private final PdfFile file;
    private final Paper paper;
    private Page page;
    private double y;

    Flow(PdfFile file, Paper paper) {
        this.file = file;
        this.paper = paper;
        newPage();
    }

    PdfFile file() {
        return file;
    }

    Page page() {
        return page;
    }

    double y() {
        return y;
    }

    /** The column that is filled; the left margin is left for binding. */
    Area column() {
        return Area.left(BINDING, paper.width() - BINDING - MARGIN);
    }

    /** Goes to a new page unless there is that much room on this one. */
    void room(double height) {
        if (left() < height && !fresh()) {
            newPage();
        }
    }

    double left() {
        return paper.height() - MARGIN - y;
    }

    boolean fresh() {
        return y == MARGIN;
    }

    void down(double height) {
        y += height;
    }

    void newPage() {
        page = file.newPage(paper);
        y = MARGIN;
    }

    void numberPages() {
        var pages = file.pages();
        for (int i = 0; i < pages.size(); i++) {
            var number = (i + 1) + " / " + pages.size();
            double x = paper.width() - MARGIN - file.width(number, NUMBERS);
            pages.get(i).text(x, paper.height() - MARGIN / 2, NUMBERS, number);
        }
    }
}
