package org.kartoteka.catalog.api;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/** In which form records are to leave the house. */
public sealed interface ExportOrder {

    /**
     * Whole records, with all their fields.
     *
     * @param dialect what each record is said in; as it is kept, if not said
     */
    record WholeRecords(ExportFormat format, Optional<RecordDialect> dialect)
            implements ExportOrder {

        public WholeRecords {
            Objects.requireNonNull(format);
        }
    }

    /**
     * A table of what lists show of a record: CSV (RFC 4180), UTF-8 with a byte order mark.
     *
     * @param columns in their order; a common choice if empty
     * @param language of the names of the columns
     */
    record Table(List<ExportColumn> columns, Locale language) implements ExportOrder {

        public Table {
            columns = List.copyOf(columns);
            Objects.requireNonNull(language);
        }
    }

    /** Whole records as they are kept. */
    static ExportOrder as(ExportFormat format) {
        return new WholeRecords(format, Optional.empty());
    }
}
