package org.kartoteka.admin.stock;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.kartoteka.admin.page.Texts;
import org.kartoteka.catalog.api.CopyView;
import org.kartoteka.catalog.api.ScanVerdict;
import org.kartoteka.catalog.api.ScanView;
import org.kartoteka.catalog.api.StockTakingView;
import org.kartoteka.catalog.api.StockTakings;
import org.kartoteka.kernel.error.RefusedException;
import org.kartoteka.kernel.page.Page;

/**
 * The page of one round: a line for the scanner, how far it is, and what is wrong. All of it stands
 * in the database, so the page may be closed and opened anywhere.
 */
@Named
@ViewScoped
public class StockTakingPage implements Serializable {

    private static final int SHOWN = 50;

    @EJB transient StockTakings takings;
    @Inject transient Texts texts;

    private String id;
    private String barcode;
    private String verdict = ScanVerdict.MISPLACED.name();
    private String fault;
    private transient ScanView last;
    private transient StockTakingView round;

    /** Finds the round, or leads to the page that says there is none. */
    public String enter() {
        return getRound() == null ? "/missing?faces-redirect=true" : null;
    }

    /** Takes a scan. */
    public void scan() {
        fault = null;
        last = null;
        if (Typed.text(barcode).isEmpty()) {
            return;
        }
        try {
            last = takings.scan(id(), List.of(Typed.orEmpty(barcode))).get(0);
        } catch (RefusedException refused) {
            fault = texts.of(refused);
        }
        barcode = null;
        round = null;
    }

    /** Closes the round. */
    public void close() {
        fault = null;
        last = null;
        try {
            round = takings.close(id());
        } catch (RefusedException refused) {
            fault = texts.of(refused);
        }
    }

    private UUID id() {
        return UUID.fromString(id);
    }

    /** The round; null if there is none. */
    public StockTakingView getRound() {
        if (round == null && id != null && id.matches("[0-9a-f-]{36}")) {
            round = takings.find(id()).orElse(null);
        }
        return round;
    }

    /** What scans can mean. */
    public List<ScanVerdict> getVerdicts() {
        return Stream.of(ScanVerdict.values()).toList();
    }

    /** How many scans mean it. */
    public long count(ScanVerdict one) {
        return getRound().scanned().getOrDefault(one, 0L);
    }

    /** The first scans that mean what is shown. */
    public List<ScanView> getScans() {
        var shown = ScanVerdict.valueOf(verdict);
        return takings.scans(id(), shown, Optional.empty(), SHOWN).items();
    }

    /** The first copies that are missing. */
    public List<CopyView> getMissing() {
        Page<CopyView> page = takings.missing(id(), Optional.empty(), SHOWN);
        return page.items();
    }

    /** What was scanned just now; null if nothing was. */
    public ScanView getLast() {
        return last;
    }

    /** Why nothing was done; null if there is no reason. */
    public String getFault() {
        return fault;
    }

    /** The id asked for. */
    public String getId() {
        return id;
    }

    /** The id asked for. */
    public void setId(String asked) {
        id = asked;
    }

    /** What is scanned. */
    public String getBarcode() {
        return barcode;
    }

    /** What is scanned. */
    public void setBarcode(String code) {
        barcode = code;
    }

    /** Which scans are shown. */
    public String getVerdict() {
        return verdict;
    }

    /** Which scans are shown; what is no meaning is passed over. */
    public void setVerdict(String asked) {
        if (getVerdicts().stream().anyMatch(one -> one.name().equals(asked))) {
            verdict = asked;
        }
    }
}
