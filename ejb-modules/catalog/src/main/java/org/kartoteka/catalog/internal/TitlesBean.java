package org.kartoteka.catalog.internal;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.kartoteka.catalog.api.CatalogRefusal;
import org.kartoteka.catalog.api.ExportFormat;
import org.kartoteka.catalog.api.TitleView;
import org.kartoteka.catalog.api.Titles;
import org.kartoteka.catalog.marc.ContainerKind;
import org.kartoteka.catalog.marc.MarcRecord;
import org.kartoteka.catalog.marc.RecordOutput;
import org.kartoteka.catalog.marc.UnwritableReason;
import org.kartoteka.catalog.marc.WriteResult;
import org.kartoteka.kernel.error.Phrase;
import org.kartoteka.kernel.error.RefusedException;
import org.kartoteka.kernel.json.Json;
import org.kartoteka.kernel.sql.Database;

/** Shows titles and hands out their records. */
@Stateless
@Local(Titles.class)
public class TitlesBean implements Titles {

    private static final String SELECT_VIEW =
            "select view from catalog.title where not withdrawn and ";
    private static final String MARC_MESSAGES = "org.kartoteka.catalog.marc.messages";

    @Inject Database database;

    /** For the container. */
    public TitlesBean() {}

    @Override
    @PermitAll
    public Optional<TitleView> find(UUID id) {
        return database.first(SELECT_VIEW + "id = ?", TitlesBean::view, id);
    }

    @Override
    @PermitAll
    public Optional<UUID> mergedInto(UUID id) {
        return database.first(
                "select merged_into from catalog.title where id = ? and merged_into is not null",
                row -> row.getObject(1, UUID.class),
                id);
    }

    @Override
    @PermitAll
    public Map<UUID, TitleView> findAll(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return database.list(SELECT_VIEW + "id = any (?)", TitlesBean::view, ids).stream()
                .collect(Collectors.toMap(TitleView::id, Function.identity()));
    }

    @Override
    @PermitAll
    public byte[] export(UUID id, ExportFormat format) {
        var record =
                database.first(
                                "select record from catalog.title where not withdrawn and id = ?",
                                row -> MarcRecord.fromCanonical(row.getString(1)),
                                id)
                        .orElseThrow(
                                () ->
                                        new RefusedException(
                                                CatalogRefusal.TITLE_UNKNOWN, id.toString()));
        var bytes = new ByteArrayOutputStream();
        try (var output = RecordOutput.to(bytes, container(format))) {
            if (output.write(record) instanceof WriteResult.NotWritten no) {
                throw refusal(id, no);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static RefusedException refusal(UUID id, WriteResult.NotWritten no) {
        if (no.reason() == UnwritableReason.RECORD_TOO_LONG_FOR_ISO2709) {
            return new RefusedException(CatalogRefusal.RECORD_TOO_LONG_FOR_ISO2709, id.toString());
        }
        return new RefusedException(
                CatalogRefusal.RECORD_UNFIT_FOR_FORMAT,
                id.toString(),
                new Phrase(
                        MARC_MESSAGES,
                        "UnwritableReason." + no.reason().name(),
                        List.copyOf(no.details())));
    }

    private static ContainerKind container(ExportFormat format) {
        return switch (format) {
            case ISO2709 -> ContainerKind.ISO2709;
            case MARCXML -> ContainerKind.XML;
            case IRBIS -> ContainerKind.IRBIS_TEXT;
        };
    }

    private static TitleView view(ResultSet row) throws SQLException {
        return Json.read(row.getString(1), TitleView.class);
    }
}
