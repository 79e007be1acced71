package org.kartoteka.catalog.internal.stock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.kartoteka.catalog.api.ReceiptDocument;
import org.kartoteka.catalog.internal.StaffRights;
import org.kartoteka.kernel.sql.Database;
import org.kartoteka.kernel.time.Ids;

/** The papers under which copies come and go. */
@ApplicationScoped
class StockDocuments {

    private static final String KNOWN =
            "select id from catalog.stock_document where library = ? and number = ? and dated = ?"
                    + " and source = ? and party = ?";
    private static final String KEEP =
            "insert into catalog.stock_document (id, library, source, number, dated, party,"
                    + " made_at, made_by) values (?, ?, ?, ?, ?, ?, ?, ?)";

    @Inject Database database;
    @Inject StaffRights rights;
    @Inject Clock clock;

    /** The paper with which copies come; kept once. */
    UUID receipt(String library, ReceiptDocument paper) {
        return database.first(
                        KNOWN,
                        row -> row.getObject(1, UUID.class),
                        library,
                        paper.number(),
                        paper.dated(),
                        paper.source(),
                        paper.party().orElse(""))
                .orElseGet(
                        () ->
                                keep(
                                        library,
                                        paper.source().name(),
                                        paper.number(),
                                        paper.dated(),
                                        paper.party()));
    }

    /**
     * Keeps a new paper.
     *
     * @param source where copies come from, or why they go
     */
    UUID keep(
            String library, String source, String number, LocalDate dated, Optional<String> party) {
        var id = Ids.next(clock);
        database.change(
                KEEP,
                id,
                library,
                source,
                number,
                dated,
                party.orElse(""),
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                rights.caller().name());
        return id;
    }
}
