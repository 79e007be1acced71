package org.kartoteka.staff;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.kartoteka.catalog.api.CopyAct;
import org.kartoteka.catalog.api.CopyView;
import org.kartoteka.catalog.api.ReceiptSource;
import org.kartoteka.catalog.api.ScanView;
import org.kartoteka.catalog.api.WriteOffReason;

/** What is sent to change the stock. */
public final class StockBodies {

    private StockBodies() {}

    /**
     * The paper with which copies come: one line of the summary accession book.
     *
     * @param source where they come from
     * @param number of the invoice, waybill or act of acceptance
     * @param dated its date
     * @param party supplier or giver
     */
    public record ReceiptPaper(
            @Schema(required = true, example = "PURCHASE") ReceiptSource source,
            @Schema(required = true, maxLength = 64, example = "УПД-17") String number,
            @Schema(required = true, example = "2026-11-20") LocalDate dated,
            @Schema(maxLength = 200, example = "ООО «Бибком»") String party) {}

    /**
     * Copies of a title to be added.
     *
     * @param branch the branch they belong to
     * @param firstNumber the inventory number of the first; the others count on from it
     * @param count how many; 1 if not said
     * @param barcode for a single copy; else it is made of the library's code and the number
     * @param price of each, in roubles
     * @param readingRoomOnly whether they are used in the reading room only
     */
    public record NewCopies(
            @Schema(required = true, maxLength = 16, example = "NSK-1") String branch,
            @Schema(required = true, maxLength = 64, example = "А-0099") String firstNumber,
            @Schema(minimum = "1", maximum = "1000", example = "3") Integer count,
            @Schema(maxLength = 64, example = "2100000000012") String barcode,
            @Schema(maxLength = 64, example = "84(2)1 Т53") String shelfMark,
            @Schema(example = "540.00") BigDecimal price,
            @Schema(example = "false") Boolean readingRoomOnly,
            @Schema(required = true) ReceiptPaper document) {}

    /**
     * The copies that were added.
     *
     * @param items all of them
     */
    public record AddedCopies(List<CopyView> items) {}

    /**
     * An act on a copy.
     *
     * @param act what is done
     * @param branch where it goes, for MOVE
     * @param into the barcode of the volume, for BIND
     * @param note why
     */
    public record ActOnCopy(
            @Schema(required = true, example = "MOVE") CopyAct act,
            @Schema(maxLength = 16, example = "NSK-2") String branch,
            @Schema(maxLength = 64, example = "2100000000029") String into,
            @Schema(maxLength = 500, example = "По заявке филиала") String note) {}

    /**
     * An equal copy that a reader brings for the lost one.
     *
     * @param title of the copy that he brings; the same as the lost one's if not said
     * @param inventoryNumber of the copy that he brings
     * @param price of it; that of the lost one if not said
     * @param act the number of the act of acceptance
     * @param chair name and post of the head of the commission
     * @param members names and posts of the others
     */
    public record BroughtCopy(
            @Schema(example = "9c0e7a53-2d5c-4d6f-8a4e-0d8c1f2b3a44") UUID title,
            @Schema(required = true, maxLength = 64, example = "10977") String inventoryNumber,
            @Schema(maxLength = 64, example = "2100000000036") String barcode,
            @Schema(example = "600.00") BigDecimal price,
            @Schema(required = true, maxLength = 64, example = "З-12") String act,
            @Schema(required = true, example = "2026-11-23") LocalDate dated,
            @Schema(required = true, maxLength = 200, example = "Петрова А. И., заведующая отделом")
                    String chair,
            @Schema(example = "[\"Орлов В. В., библиотекарь\"]") List<String> members) {}

    /**
     * An act to be laid before the commission.
     *
     * @param number of the act, once in the library
     * @param coefficient by which prices are multiplied in the act; 1 if not said
     * @param chair name and post of the head of the commission
     * @param members names and posts of the others
     * @param barcodes of the copies
     */
    public record NewWriteOff(
            @Schema(required = true, maxLength = 16, example = "NSK") String library,
            @Schema(required = true, maxLength = 64, example = "5") String number,
            @Schema(required = true, example = "2026-11-23") LocalDate dated,
            @Schema(required = true, example = "WORN") WriteOffReason reason,
            @Schema(example = "1.00") BigDecimal coefficient,
            @Schema(required = true, maxLength = 200, example = "Петрова А. И., заведующая отделом")
                    String chair,
            @Schema(example = "[\"Орлов В. В., библиотекарь\"]") List<String> members,
            @Schema(required = true, example = "[\"2100000000012\"]") List<String> barcodes) {}

    /**
     * The decision on an act.
     *
     * @param approver name and post of the head who approves it
     * @param decision what becomes of the copies
     */
    public record WriteOffDecision(
            @Schema(required = true, maxLength = 200, example = "Смирнова А. Б., директор")
                    String approver,
            @Schema(required = true, maxLength = 1000, example = "Сдать в макулатуру")
                    String decision) {}

    /**
     * Why an act is taken back.
     *
     * @param why in words
     */
    public record WriteOffReversal(
            @Schema(required = true, maxLength = 1000, example = "Экземпляр включён по ошибке")
                    String why) {}

    /**
     * A round of stock-taking.
     *
     * @param name how people call it
     * @param shelfFrom the first shelf mark; from the beginning if not said
     * @param shelfTo the last one, with all that begins with it; to the end if not said
     */
    public record NewStockTaking(
            @Schema(required = true, maxLength = 16, example = "NSK-1") String branch,
            @Schema(required = true, maxLength = 200, example = "Абонемент, художественная")
                    String name,
            @Schema(maxLength = 64, example = "84") String shelfFrom,
            @Schema(maxLength = 64, example = "84") String shelfTo) {}

    /**
     * What was scanned.
     *
     * @param barcodes up to a hundred
     */
    public record Scans(
            @Schema(required = true, example = "[\"2100000000012\"]") List<String> barcodes) {}

    /**
     * What was scanned, with its meaning.
     *
     * @param items a scan for each barcode
     */
    public record ScanAnswers(List<ScanView> items) {}
}
