package org.kartoteka.catalog.marc.view;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.kartoteka.catalog.marc.MarcRecord;

/**
 * A copy, or several that are counted together, as a holdings field of a record tells it.
 *
 * @param tag of the field: 899, 852, 995 or IRBIS 910
 * @param rfid identifier of the radio tag, 16 hexadecimal digits (ISO 15693)
 * @param location organisation, branch or department, as coded in the source system
 * @param department fund or collection within it
 * @param shelfMark call number
 * @param price in roubles; the price of the record (010 $d) where the field has none
 * @param received when it came into the stock
 * @param quantity how many copies the field stands for, at least 1
 * @param summaryBookEntry number in the summary accession book (КСУ)
 * @param act document of the accession
 * @param problems what could not be read
 */
public record CopyData(
        String tag,
        Optional<String> inventoryNumber,
        Optional<String> barcode,
        Optional<String> rfid,
        Optional<String> location,
        Optional<String> department,
        Optional<String> shelfMark,
        Optional<BigDecimal> price,
        Optional<LocalDate> received,
        CopyStatus status,
        int quantity,
        Optional<String> summaryBookEntry,
        Optional<String> act,
        List<CopyProblem> problems) {

    public CopyData {
        problems = List.copyOf(problems);
    }

    /** The copies of a record, in the order of their fields. */
    public static List<CopyData> of(MarcRecord record) {
        return CopyFields.read(record);
    }
}
