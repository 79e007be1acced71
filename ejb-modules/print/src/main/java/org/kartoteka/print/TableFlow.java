package org.kartoteka.print;

import java.util.ArrayList;
import java.util.List;

/**
 * A table as it flows: the head on each page, a row torn only if no page has room for all of it.
 */
final class TableFlow {

    private static final Style HEAD = Style.bold(8.5);
    private static final Style CELL = Style.regular(8.5);
    private static final double PADDING = 1;
    private static final double RULE = 0.15;
    private static final double BEHIND = 4;
    private static final double KEPT_WHOLE = 120;

    private final Flow flow;
    private final List<Column> columns;
    private final List<Area> areas = new ArrayList<>();
    private boolean begun;
    private boolean rowsBelowHead;

    TableFlow(Flow flow, List<Column> columns) {
        this.flow = flow;
        this.columns = columns;
        double shares = columns.stream().mapToDouble(Column::share).sum();
        double x = flow.column().x();
        for (var column : columns) {
            double width = flow.column().width() * column.share() / shares;
            areas.add(new Area(x, width, column.align()));
            x += width;
        }
    }

    void row(List<String> cells) {
        if (cells.size() != columns.size()) {
            throw new IllegalArgumentException(
                    cells.size() + " cells for " + columns.size() + " columns");
        }
        var lines = broken(cells, CELL);
        int all = height(lines);
        begin(height(all, CELL));
        int drawn = 0;
        while (drawn < all) {
            if (fitting() < 1) {
                nextPage();
            }
            int end = Math.min(all, drawn + Math.max(1, fitting()));
            draw(part(lines, drawn, end), CELL);
            drawn = end;
        }
        rowsBelowHead = true;
    }

    void end() {
        if (!begun) {
            begin(0);
        }
        flow.down(BEHIND);
    }

    private void begin(double rowHeight) {
        if (!begun) {
            begun = true;
            flow.room(headHeight() + Math.min(rowHeight, KEPT_WHOLE));
            head();
        } else if (rowHeight > flow.left() && rowsBelowHead) {
            nextPage();
        }
    }

    private void nextPage() {
        flow.newPage();
        head();
    }

    private int fitting() {
        return (int) Math.floor((flow.left() - 2 * PADDING) / CELL.lineHeight());
    }

    private void head() {
        draw(broken(names(), HEAD), HEAD);
        rowsBelowHead = false;
    }

    private double headHeight() {
        return height(height(broken(names(), HEAD)), HEAD);
    }

    private List<String> names() {
        return columns.stream().map(Column::name).toList();
    }

    private List<List<String>> broken(List<String> cells, Style style) {
        var lines = new ArrayList<List<String>>();
        for (int i = 0; i < cells.size(); i++) {
            double room = areas.get(i).inside(PADDING).width();
            lines.add(flow.file().lines(cells.get(i), style, room));
        }
        return lines;
    }

    private static List<List<String>> part(List<List<String>> cells, int from, int to) {
        return cells.stream()
                .map(c -> c.subList(Math.min(from, c.size()), Math.min(to, c.size())))
                .toList();
    }

    private static int height(List<List<String>> cells) {
        return cells.stream().mapToInt(List::size).max().orElse(0);
    }

    private static double height(int lines, Style style) {
        return lines * style.lineHeight() + 2 * PADDING;
    }

    private void draw(List<List<String>> cells, Style style) {
        double top = flow.y();
        double bottom = top + height(height(cells), style);
        var page = flow.page();
        for (int i = 0; i < cells.size(); i++) {
            var area = areas.get(i);
            page.lines(area.inside(PADDING), top + PADDING, style, cells.get(i));
            page.line(area.x(), top, area.x(), bottom, RULE);
        }
        double left = flow.column().x();
        double right = left + flow.column().width();
        page.line(right, top, right, bottom, RULE);
        page.line(left, top, right, top, RULE);
        page.line(left, bottom, right, bottom, RULE);
        flow.down(bottom - top);
    }
}
