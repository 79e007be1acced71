package org.kartoteka.print;

import java.util.List;

/** A part of a document that flows over its pages. */
sealed interface Block {

    void flow(Flow flow);

    /** Lines of text. */
    record Text(String text, Style style, Align align) implements Block {

        private static final double BEHIND = 2.5;

        @Override
        public void flow(Flow flow) {
            var area = new Area(flow.column().x(), flow.column().width(), align);
            for (var line : flow.file().lines(text, style, area.width())) {
                flow.room(style.lineHeight());
                flow.page().lines(area, flow.y(), style, List.of(line));
                flow.down(style.lineHeight());
            }
            flow.down(BEHIND);
        }
    }

    /** A table; see {@link TableFlow}. */
    record Table(List<Column> columns, Iterable<List<String>> rows) implements Block {

        @Override
        public void flow(Flow flow) {
            var table = new TableFlow(flow, columns);
            rows.forEach(table::row);
            table.end();
        }
    }

    /** Lines to sign on. */
    record Signatures(List<Signature> signatures) implements Block {

        private static final Style STYLE = Style.regular(10);
        private static final double BEFORE = 6;
        private static final double POST_SHARE = 0.42;
        private static final double LINE_SHARE = 0.25;
        private static final double GAP = 4;

        @Override
        public void flow(Flow flow) {
            signatures.forEach(signature -> sign(flow, signature));
        }

        private static void sign(Flow flow, Signature signature) {
            var whole = flow.column();
            var post = Area.left(whole.x(), whole.width() * POST_SHARE - GAP);
            double lineAt = whole.x() + whole.width() * POST_SHARE;
            double lineEnd = lineAt + whole.width() * LINE_SHARE;
            var name = Area.left(lineEnd + GAP, whole.x() + whole.width() - lineEnd - GAP);
            var postLines = flow.file().lines(signature.post(), STYLE, post.width());
            var nameLines = flow.file().lines(signature.name(), STYLE, name.width());
            double height =
                    Math.max(postLines.size(), nameLines.size()) * STYLE.lineHeight() + BEFORE;
            flow.room(height);
            double top = flow.y() + BEFORE;
            flow.page().lines(post, top, STYLE, postLines);
            flow.page().lines(name, top, STYLE, nameLines);
            flow.page().line(lineAt, top + STYLE.ascent(), lineEnd, top + STYLE.ascent(), 0.2);
            flow.down(height);
        }
    }
}
