package org.kartoteka.catalog.internal.selection;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.kartoteka.catalog.api.ExportColumn;
import org.kartoteka.catalog.api.ExportOrder;
import org.kartoteka.catalog.api.TitleView;
import org.kartoteka.catalog.domain.selection.CsvLine;
import org.kartoteka.kernel.error.Messages;
import org.kartoteka.kernel.json.Json;

/** Writes a table of what lists show of the records, the names of its columns first. */
final class TableFileWriter implements RecordFileWriter {

    private static final String BUNDLE = "org.kartoteka.catalog.exports";
    private static final String BYTE_ORDER_MARK = "\ufeff";
    private static final List<ExportColumn> USUAL =
            List.of(
                    ExportColumn.AUTHORS,
                    ExportColumn.TITLE,
                    ExportColumn.REMAINDER,
                    ExportColumn.PLACE,
                    ExportColumn.PUBLISHER,
                    ExportColumn.YEAR,
                    ExportColumn.EXTENT,
                    ExportColumn.ISBN,
                    ExportColumn.UDC,
                    ExportColumn.BBK,
                    ExportColumn.ID);

    private final List<ExportColumn> columns;
    private final Locale language;
    private final OutputStream out;
    private boolean begun;

    TableFileWriter(ExportOrder.Table table, OutputStream out) {
        this.columns = table.columns().isEmpty() ? USUAL : table.columns();
        this.language = table.language();
        this.out = out;
    }

    @Override
    public String column() {
        return "t.view";
    }

    @Override
    public boolean write(String content) throws IOException {
        begin();
        var view = Json.read(content, TitleView.class);
        line(columns.stream().map(column -> cell(column, view)).toList());
        return true;
    }

    @Override
    public void close() throws IOException {
        begin();
        out.close();
    }

    private void begin() throws IOException {
        if (!begun) {
            begun = true;
            out.write(BYTE_ORDER_MARK.getBytes(StandardCharsets.UTF_8));
            line(columns.stream().map(this::head).toList());
        }
    }

    private String head(ExportColumn column) {
        return Messages.of(BUNDLE, "column." + column.name(), List.of(), language);
    }

    private void line(List<String> cells) throws IOException {
        out.write(CsvLine.of(cells).getBytes(StandardCharsets.UTF_8));
    }

    private static String cell(ExportColumn column, TitleView view) {
        return switch (column) {
            case ID -> view.id().toString();
            case TITLE -> view.title();
            case REMAINDER -> view.remainder().orElse("");
            case AUTHORS -> String.join("; ", view.authors());
            case RESPONSIBILITY -> view.responsibility().orElse("");
            case PLACE -> view.place().orElse("");
            case PUBLISHER -> view.publisher().orElse("");
            case YEAR -> view.year().map(String::valueOf).orElse("");
            case EXTENT -> view.extent().orElse("");
            case SERIES -> view.series().orElse("");
            case ISBN -> String.join("; ", view.isbns());
            case LANGUAGES -> String.join("; ", view.languages());
            case SUBJECTS -> String.join("; ", view.subjects());
            case UDC -> view.udc().orElse("");
            case BBK -> view.bbk().orElse("");
            case AGE_MARK -> view.ageMark().orElse("");
            case ANNOTATION -> view.annotation().orElse("");
            case LIBRARY -> view.library();
            case VERSION -> Long.toString(view.version());
        };
    }
}
