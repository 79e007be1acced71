package org.kartoteka.admin.selection;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.kartoteka.catalog.api.ExportColumn;
import org.kartoteka.catalog.api.ExportFormat;
import org.kartoteka.catalog.api.ExportOrder;
import org.kartoteka.catalog.api.RecordDialect;

/** The files that the page offers. */
enum FileForm {
    RUSMARC_ISO2709("application/marc", "mrc"),
    MARC21_ISO2709("application/marc", "mrc"),
    RUSMARC_XML("application/marcxml+xml", "xml"),
    MARC21_XML("application/marcxml+xml", "xml"),
    IRBIS_TEXT("text/plain; charset=UTF-8", "irbis.txt"),
    CSV("text/csv; charset=UTF-8; header=present", "csv");

    private final String type;
    private final String ending;

    FileForm(String type, String ending) {
        this.type = type;
        this.ending = ending;
    }

    String type() {
        return type;
    }

    String ending() {
        return ending;
    }

    ExportOrder order(List<ExportColumn> columns, Locale language) {
        return switch (this) {
            case RUSMARC_ISO2709 -> whole(ExportFormat.ISO2709, RecordDialect.RUSMARC);
            case MARC21_ISO2709 -> whole(ExportFormat.ISO2709, RecordDialect.MARC21);
            case RUSMARC_XML -> whole(ExportFormat.MARCXML, RecordDialect.RUSMARC);
            case MARC21_XML -> whole(ExportFormat.MARCXML, RecordDialect.MARC21);
            case IRBIS_TEXT -> whole(ExportFormat.IRBIS, RecordDialect.RUSMARC);
            case CSV -> new ExportOrder.Table(columns, language);
        };
    }

    private static ExportOrder whole(ExportFormat format, RecordDialect dialect) {
        return new ExportOrder.WholeRecords(format, Optional.of(dialect));
    }
}
