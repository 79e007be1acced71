package org.kartoteka.catalog.api;

import org.kartoteka.kernel.error.Refusal;

/** Why the keepers of the stock refuse. The message of each stands under its name in the bundle. */
public enum StockRefusal implements Refusal {
    /** No copy has the barcode. */
    COPY_UNKNOWN(Kind.NOT_FOUND),
    /**
     * The inventory number was given before; it is never given again, not even after a write-off.
     */
    INVENTORY_NUMBER_TAKEN(Kind.CONFLICT),
    /** The barcode was given before, in this library or another. */
    BARCODE_TAKEN(Kind.CONFLICT),
    /** An inventory number or barcode has 1 to 64 visible characters; a range ends in digits. */
    INVENTORY_NUMBER_MALFORMED(Kind.INVALID),
    /** So many copies are not added at once. */
    TOO_MANY_COPIES(Kind.INVALID),
    /** A barcode is given for a single copy only. */
    BARCODE_FOR_ONE_COPY_ONLY(Kind.INVALID),
    /** A price is not negative, has two decimals and at most ten digits before them. */
    PRICE_MALFORMED(Kind.INVALID),
    /** A reader has the copy. */
    COPY_ON_LOAN(Kind.CONFLICT),
    /** The state of the copy does not allow the act. */
    ACT_UNFIT(Kind.CONFLICT),
    /** The copy is bound into another one, which stands for it. */
    COPY_BOUND(Kind.CONFLICT),
    /** Others are bound into the copy. */
    COPY_HAS_PARTS(Kind.CONFLICT),
    /** The copy is not bound into anything. */
    COPY_NOT_BOUND(Kind.CONFLICT),
    /** Copies are bound together within one branch, and not into themselves. */
    BINDING_IMPOSSIBLE(Kind.CONFLICT),
    /** The copy is in that branch already. */
    COPY_THERE_ALREADY(Kind.CONFLICT),
    /** The act needs to be told a branch. */
    BRANCH_NEEDED(Kind.INVALID),
    /** The act needs to be told the volume. */
    VOLUME_NEEDED(Kind.INVALID),
    /** The copy is written off already. */
    COPY_WRITTEN_OFF(Kind.CONFLICT),
    /** The copy belongs to another library. */
    COPY_OF_ANOTHER_LIBRARY(Kind.CONFLICT),
    /** The copy is in another act that is not decided yet. */
    COPY_IN_ANOTHER_ACT(Kind.CONFLICT),
    /** The library has an act with this number. */
    WRITE_OFF_NUMBER_TAKEN(Kind.CONFLICT),
    /** An act names one copy or more, each once, and not more than fit. */
    WRITE_OFF_LIST_MALFORMED(Kind.INVALID),
    /** The coefficient is above zero, below a million, with two decimals. */
    COEFFICIENT_MALFORMED(Kind.INVALID),
    /** No act of writing off has the id. */
    WRITE_OFF_UNKNOWN(Kind.NOT_FOUND),
    /** The act is decided or given up already. */
    WRITE_OFF_DECIDED(Kind.CONFLICT),
    /** Only a decided act is taken back. */
    WRITE_OFF_NOT_APPROVED(Kind.CONFLICT),
    /** A number, name or note on a paper is too long, missing or has control characters. */
    PAPER_MALFORMED(Kind.INVALID),
    /** A range of shelf marks ends after its beginning. */
    SHELF_RANGE_MALFORMED(Kind.INVALID),
    /** No stock-taking has the id. */
    STOCK_TAKING_UNKNOWN(Kind.NOT_FOUND),
    /** The stock-taking is closed. */
    STOCK_TAKING_CLOSED(Kind.CONFLICT),
    /** One to a hundred barcodes of 1 to 64 characters are taken at once. */
    SCANS_MALFORMED(Kind.INVALID),
    /** The book has more lines than go into one file. */
    BOOK_TOO_LONG(Kind.CONFLICT);

    private final Kind kind;

    StockRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }

    @Override
    public String bundle() {
        return "org.kartoteka.catalog.stock";
    }
}
