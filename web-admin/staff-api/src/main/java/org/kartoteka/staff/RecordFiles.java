package org.kartoteka.staff;

import org.kartoteka.catalog.api.ExportFormat;
import org.kartoteka.catalog.api.ExportOrder;

/** The names and media types of record files. */
final class RecordFiles {

    private RecordFiles() {}

    static String type(ExportFormat format) {
        return switch (format) {
            case ISO2709 -> "application/marc";
            case MARCXML -> "application/marcxml+xml";
            case IRBIS -> "text/plain; charset=UTF-8";
        };
    }

    static String type(ExportOrder order) {
        return order instanceof ExportOrder.WholeRecords whole
                ? type(whole.format())
                : "text/csv; charset=UTF-8; header=present";
    }

    static String disposition(String name, ExportFormat format) {
        return attachment(
                name,
                switch (format) {
                    case ISO2709 -> ".mrc";
                    case MARCXML -> ".xml";
                    case IRBIS -> ".irbis.txt";
                });
    }

    static String disposition(String name, ExportOrder order) {
        return order instanceof ExportOrder.WholeRecords whole
                ? disposition(name, whole.format())
                : attachment(name, ".csv");
    }

    private static String attachment(String name, String ending) {
        var safe = name.replaceAll("[^A-Za-z0-9-]", "_");
        return "attachment; filename=\"" + safe + ending + "\"";
    }
}
