package org.kartoteka.staff;

import org.kartoteka.catalog.api.ExportFormat;

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

    static String disposition(String name, ExportFormat format) {
        var ending =
                switch (format) {
                    case ISO2709 -> ".mrc";
                    case MARCXML -> ".xml";
                    case IRBIS -> ".irbis.txt";
                };
        var safe = name.replaceAll("[^A-Za-z0-9-]", "_");
        return "attachment; filename=\"" + safe + ending + "\"";
    }
}
