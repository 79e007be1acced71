package org.kartoteka.admin.stock;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.kartoteka.catalog.api.AddCopies;
import org.kartoteka.catalog.api.ReceiptDocument;
import org.kartoteka.catalog.api.ReceiptSource;

/** What is typed of new copies. */
public class NewCopiesForm implements Serializable {

    private String branch;
    private String number;
    private String count = "1";
    private String barcode;
    private String shelfMark;
    private String price;
    private boolean readingRoomOnly;
    private String source = ReceiptSource.PURCHASE.name();
    private String paper;
    private String dated;
    private String party;

    /** The order; empty if a number or date cannot be understood. */
    Optional<AddCopies> order(UUID title) {
        var many = Typed.number(count);
        var day = Typed.date(dated);
        boolean priceClear = Typed.text(price).isEmpty() || Typed.number(price).isPresent();
        if (many.isEmpty() || day.isEmpty() || !priceClear) {
            return Optional.empty();
        }
        return Optional.of(
                new AddCopies(
                        title,
                        Typed.orEmpty(branch),
                        Typed.orEmpty(number),
                        many.get().intValue(),
                        Typed.text(barcode),
                        Typed.text(shelfMark),
                        Typed.number(price),
                        readingRoomOnly,
                        document(day.get())));
    }

    private ReceiptDocument document(LocalDate day) {
        return new ReceiptDocument(
                ReceiptSource.valueOf(source), Typed.orEmpty(paper), day, Typed.text(party));
    }

    /** As typed. */
    public String getBranch() {
        return branch;
    }

    /** As typed. */
    public void setBranch(String text) {
        branch = text;
    }

    /** As typed. */
    public String getNumber() {
        return number;
    }

    /** As typed. */
    public void setNumber(String text) {
        number = text;
    }

    /** As typed. */
    public String getCount() {
        return count;
    }

    /** As typed. */
    public void setCount(String text) {
        count = text;
    }

    /** As typed. */
    public String getBarcode() {
        return barcode;
    }

    /** As typed. */
    public void setBarcode(String text) {
        barcode = text;
    }

    /** As typed. */
    public String getShelfMark() {
        return shelfMark;
    }

    /** As typed. */
    public void setShelfMark(String text) {
        shelfMark = text;
    }

    /** As typed. */
    public String getPrice() {
        return price;
    }

    /** As typed. */
    public void setPrice(String text) {
        price = text;
    }

    /** As chosen. */
    public boolean isReadingRoomOnly() {
        return readingRoomOnly;
    }

    /** As chosen. */
    public void setReadingRoomOnly(boolean only) {
        readingRoomOnly = only;
    }

    /** As chosen. */
    public String getSource() {
        return source;
    }

    /** As chosen. */
    public void setSource(String name) {
        source = name;
    }

    /** As typed. */
    public String getPaper() {
        return paper;
    }

    /** As typed. */
    public void setPaper(String text) {
        paper = text;
    }

    /** As typed. */
    public String getDated() {
        return dated;
    }

    /** As typed. */
    public void setDated(String text) {
        dated = text;
    }

    /** As typed. */
    public String getParty() {
        return party;
    }

    /** As typed. */
    public void setParty(String text) {
        party = text;
    }
}
