package org.kartoteka.admin.stock;

import java.io.Serializable;
import java.util.Optional;
import org.kartoteka.catalog.api.DraftWriteOff;
import org.kartoteka.catalog.api.WriteOffReason;

/** What is typed of a new act. */
public class WriteOffForm implements Serializable {

    private String number;
    private String dated;
    private String reason = WriteOffReason.WORN.name();
    private String coefficient = "1";
    private String chair;
    private String members;
    private String barcodes;

    /** The order; empty if a number or date cannot be understood or something is missing. */
    Optional<DraftWriteOff> order(String library) {
        var day = Typed.date(dated);
        var by = Typed.number(coefficient);
        boolean whole = Typed.text(number).isPresent() && Typed.text(chair).isPresent();
        if (day.isEmpty() || by.isEmpty() || !whole) {
            return Optional.empty();
        }
        return Optional.of(
                new DraftWriteOff(
                        library,
                        Typed.orEmpty(number),
                        day.get(),
                        WriteOffReason.valueOf(reason),
                        by.get(),
                        Typed.orEmpty(chair),
                        Typed.lines(members),
                        Typed.lines(barcodes)));
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
    public String getDated() {
        return dated;
    }

    /** As typed. */
    public void setDated(String text) {
        dated = text;
    }

    /** As chosen. */
    public String getReason() {
        return reason;
    }

    /** As chosen. */
    public void setReason(String name) {
        reason = name;
    }

    /** As typed. */
    public String getCoefficient() {
        return coefficient;
    }

    /** As typed. */
    public void setCoefficient(String text) {
        coefficient = text;
    }

    /** As typed. */
    public String getChair() {
        return chair;
    }

    /** As typed. */
    public void setChair(String text) {
        chair = text;
    }

    /** As typed. */
    public String getMembers() {
        return members;
    }

    /** As typed. */
    public void setMembers(String text) {
        members = text;
    }

    /** As scanned. */
    public String getBarcodes() {
        return barcodes;
    }

    /** As scanned. */
    public void setBarcodes(String text) {
        barcodes = text;
    }
}
