package org.kartoteka.catalog.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.kartoteka.catalog.api.CopyState;
import org.kartoteka.catalog.marc.MarcRecord;
import org.kartoteka.catalog.marc.view.CopyData;
import org.kartoteka.catalog.marc.view.CopyProblem;
import org.kartoteka.catalog.marc.view.CopyStatus;

/**
 * The copies that a record tells of, and what of them could not be read.
 *
 * @param unreadable the reasons with what stands in the fields
 */
public record CopiesInRecord(
        List<WantedCopy> wanted, Map<CopyProblem.Reason, List<String>> unreadable) {

    private static final BigDecimal DEAREST = new BigDecimal("9999999999.99");

    public CopiesInRecord {
        wanted = List.copyOf(wanted);
        unreadable = Map.copyOf(unreadable);
    }

    /** Reads the holdings fields of a record. */
    public static CopiesInRecord of(MarcRecord record) {
        var wanted = new ArrayList<WantedCopy>();
        var unreadable = new EnumMap<CopyProblem.Reason, List<String>>(CopyProblem.Reason.class);
        for (var copy : CopyData.of(record)) {
            for (var problem : copy.problems()) {
                unreadable
                        .computeIfAbsent(problem.reason(), none -> new ArrayList<>())
                        .add(problem.written());
            }
            if (copy.inventoryNumber().isPresent() || copy.barcode().isPresent()) {
                wanted.add(wanted(copy));
            }
        }
        return new CopiesInRecord(wanted, unreadable);
    }

    private static WantedCopy wanted(CopyData copy) {
        return new WantedCopy(
                copy.inventoryNumber(),
                copy.barcode(),
                Stream.of(copy.location(), copy.department()).flatMap(Optional::stream).toList(),
                copy.shelfMark(),
                copy.price().flatMap(CopiesInRecord::price),
                state(copy.status()));
    }

    private static Optional<BigDecimal> price(BigDecimal read) {
        var price = read.setScale(2, RoundingMode.HALF_UP);
        return price.signum() >= 0 && price.compareTo(DEAREST) <= 0
                ? Optional.of(price)
                : Optional.empty();
    }

    /**
     * What the old system's state means for lending. That a copy was on loan there is no matter of
     * the stock; a state that nobody knows is better looked at before the copy is lent.
     */
    private static Optional<CopyState> state(CopyStatus status) {
        return switch (status) {
            case UNSTATED -> Optional.empty();
            case AVAILABLE, ON_LOAN, GROUP -> Optional.of(CopyState.LENDABLE);
            case EXPECTED, IN_BINDERY, NOT_LENT, ON_THE_WAY, ON_RESERVED_SHELF, BOUND, UNKNOWN ->
                    Optional.of(CopyState.WITHHELD);
            case LOST -> Optional.of(CopyState.MISSING);
            case WRITTEN_OFF -> Optional.of(CopyState.WRITTEN_OFF);
        };
    }
}
