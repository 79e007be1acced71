package org.kartoteka.catalog.internal.selection;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import org.kartoteka.catalog.api.ExportFormat;
import org.kartoteka.catalog.api.ExportOrder;
import org.kartoteka.catalog.marc.ContainerKind;
import org.kartoteka.catalog.marc.MarcFormat;
import org.kartoteka.catalog.marc.MarcRecord;
import org.kartoteka.catalog.marc.RecordOutput;
import org.kartoteka.catalog.marc.WriteResult;
import org.kartoteka.catalog.marc.exchange.DialectConversion;

/** Writes whole records, in the dialect wanted or in their own. */
final class MarcFileWriter implements RecordFileWriter {

    private final RecordOutput output;
    private final Optional<MarcFormat> dialect;

    MarcFileWriter(ExportOrder.WholeRecords order, OutputStream out) {
        this.output = RecordOutput.to(out, container(order.format()));
        this.dialect = order.dialect().map(wanted -> MarcFormat.valueOf(wanted.name()));
    }

    @Override
    public String column() {
        return "t.record";
    }

    @Override
    public boolean write(String content) throws IOException {
        var record = MarcRecord.fromCanonical(content);
        var said = dialect.map(wanted -> DialectConversion.to(wanted, record)).orElse(record);
        return output.write(said) instanceof WriteResult.Written;
    }

    private static ContainerKind container(ExportFormat format) {
        return switch (format) {
            case ISO2709 -> ContainerKind.ISO2709;
            case MARCXML -> ContainerKind.XML;
            case IRBIS -> ContainerKind.IRBIS_TEXT;
        };
    }

    @Override
    public void close() throws IOException {
        output.close();
    }
}
