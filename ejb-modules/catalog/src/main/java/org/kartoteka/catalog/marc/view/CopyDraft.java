package org.kartoteka.catalog.marc.view;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A copy while its field is being read. */
final class CopyDraft {

    private static final int MOST_COPIES = 100_000;

    private final String tag;
    private final List<CopyProblem> problems = new ArrayList<>(0);
    private Optional<String> inventoryNumber = Optional.empty();
    private Optional<String> barcode = Optional.empty();
    private Optional<String> rfid = Optional.empty();
    private Optional<String> location = Optional.empty();
    private Optional<String> department = Optional.empty();
    private Optional<String> shelfMark = Optional.empty();
    private Optional<BigDecimal> price = Optional.empty();
    private Optional<LocalDate> received = Optional.empty();
    private Optional<String> summaryBookEntry = Optional.empty();
    private Optional<String> act = Optional.empty();
    private CopyStatus status = CopyStatus.UNSTATED;
    private int quantity = 1;

    CopyDraft(String tag) {
        this.tag = tag;
    }

    /** «б/н» (without number) is no number. */
    CopyDraft inventoryNumber(Optional<String> text) {
        inventoryNumber = text.filter(number -> !number.equalsIgnoreCase("б/н"));
        return this;
    }

    CopyDraft barcode(Optional<String> text) {
        barcode = text.filter(code -> !isRadioTag(code));
        return text.filter(CopyDraft::isRadioTag).isPresent() ? rfid(text) : this;
    }

    CopyDraft rfid(Optional<String> text) {
        rfid = text.filter(CopyDraft::isRadioTag).or(() -> rfid);
        return this;
    }

    CopyDraft location(Optional<String> text) {
        location = text;
        return this;
    }

    CopyDraft department(Optional<String> text) {
        department = text;
        return this;
    }

    CopyDraft shelfMark(Optional<String> text) {
        shelfMark = text;
        return this;
    }

    CopyDraft accession(Optional<String> entry, Optional<String> document) {
        summaryBookEntry = entry;
        act = document;
        return this;
    }

    CopyDraft price(Optional<String> ofField, Optional<String> ofRecord) {
        Optional<String> text = ofField.or(() -> ofRecord);
        price = text.flatMap(Prices::parse);
        if (price.isEmpty()) {
            ofField.ifPresent(t -> problem(CopyProblem.Reason.PRICE_UNREADABLE, t));
        }
        return this;
    }

    CopyDraft received(Optional<String> text) {
        received = text.flatMap(CopyDates::parse);
        if (received.isEmpty()) {
            text.ifPresent(t -> problem(CopyProblem.Reason.DATE_UNREADABLE, t));
        }
        return this;
    }

    CopyDraft irbisStatus(Optional<String> code) {
        if (code.isPresent()) {
            status = CopyStatus.ofIrbis(code.get()).orElse(CopyStatus.UNKNOWN);
            if (status == CopyStatus.UNKNOWN) {
                problem(CopyProblem.Reason.STATUS_UNKNOWN, code.get());
            }
        }
        return this;
    }

    CopyDraft quantity(Optional<String> text) {
        if (text.isPresent()) {
            String digits = text.get();
            boolean number =
                    digits.length() <= 6 && digits.chars().allMatch(c -> c >= '0' && c <= '9');
            int count = number ? Integer.parseInt(digits) : 0;
            if (count < 1 || count > MOST_COPIES) {
                problem(CopyProblem.Reason.QUANTITY_UNREADABLE, digits);
            } else {
                quantity = count;
            }
        }
        return this;
    }

    CopyData copy() {
        boolean numbered = inventoryNumber.isPresent() || barcode.isPresent();
        if (quantity > 1) {
            problem(
                    numbered
                            ? CopyProblem.Reason.SEVERAL_UNDER_ONE_NUMBER
                            : CopyProblem.Reason.SEVERAL_WITHOUT_NUMBERS,
                    Integer.toString(quantity));
        } else if (!numbered) {
            problem(CopyProblem.Reason.NO_IDENTIFIER, "");
        }
        return new CopyData(
                tag,
                inventoryNumber,
                barcode,
                rfid,
                location,
                department,
                shelfMark,
                price,
                received,
                status,
                quantity,
                summaryBookEntry,
                act,
                problems);
    }

    private void problem(CopyProblem.Reason reason, String written) {
        problems.add(new CopyProblem(reason, written));
    }

    private static boolean isRadioTag(String text) {
        return text.length() == 16
                && (text.startsWith("E0") || text.startsWith("e0"))
                && text.chars().allMatch(c -> Character.digit(c, 16) >= 0);
    }
}
