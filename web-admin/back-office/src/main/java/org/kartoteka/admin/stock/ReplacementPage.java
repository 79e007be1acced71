package org.kartoteka.admin.stock;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Optional;
import java.util.UUID;
import org.kartoteka.admin.page.Texts;
import org.kartoteka.catalog.api.Copies;
import org.kartoteka.catalog.api.CopyView;
import org.kartoteka.catalog.api.ReplaceCopy;
import org.kartoteka.catalog.api.Replacement;
import org.kartoteka.catalog.api.TitleView;
import org.kartoteka.catalog.api.Titles;
import org.kartoteka.catalog.api.WriteOffs;
import org.kartoteka.kernel.error.RefusedException;
import org.kartoteka.kernel.idempotency.IdempotencyKey;
import org.kartoteka.kernel.security.CallerContext;

/**
 * A reader brings an equal copy for one that he has lost: the lost one is scanned, the other one is
 * described, and one act takes the one out and the other in.
 */
@Named
@ViewScoped
public class ReplacementPage implements Serializable {

    private static final String ID = "[0-9a-f-]{36}";

    @EJB transient WriteOffs writeOffs;
    @EJB transient Copies copies;
    @EJB transient Titles titles;
    @Inject transient CallerContext callers;
    @Inject transient Texts texts;

    private final String key = UUID.randomUUID().toString();
    private String lost;
    private String title;
    private String number;
    private String barcode;
    private String price;
    private String act;
    private String dated;
    private String chair;
    private String members;
    private String fault;
    private transient CopyView copy;
    private UUID done;
    private String accepted;
    private boolean loanEnded;

    /** Looks the scanned copy up. */
    public void scan() {
        copy = null;
        fault = getCopy() == null ? texts.of("replacement.unknown") : null;
    }

    /** Accepts the one for the other; once, however often the button is pressed. */
    public void accept() {
        fault = null;
        var day = Typed.date(dated);
        boolean unclear =
                getCopy() == null
                        || day.isEmpty()
                        || Typed.text(number).isEmpty()
                        || Typed.text(act).isEmpty()
                        || Typed.text(chair).isEmpty()
                        || Typed.text(price).isPresent() && Typed.number(price).isEmpty()
                        || Typed.text(title).filter(id -> !id.matches(ID)).isPresent();
        if (unclear) {
            fault = texts.of("replacement.unclear");
            return;
        }
        var order =
                new ReplaceCopy(
                        Typed.orEmpty(lost),
                        Typed.text(title).map(UUID::fromString),
                        Typed.orEmpty(number),
                        Typed.text(barcode),
                        Typed.number(price),
                        Typed.orEmpty(act),
                        day.get(),
                        Typed.orEmpty(chair),
                        Typed.lines(members));
        try {
            show(writeOffs.replace(order, Optional.of(key(order))));
        } catch (RefusedException refused) {
            fault = texts.of(refused);
        }
    }

    /** The same order once; another order, after a mistake was mended, is another act. */
    private IdempotencyKey key(ReplaceCopy order) {
        return new IdempotencyKey(callers.caller().name(), key + order.hashCode());
    }

    private void show(Replacement replacement) {
        done = replacement.writeOff().id();
        accepted = replacement.accepted().barcode();
        loanEnded = replacement.loanEnded();
        copy = null;
    }

    /** The copy that is lost; null as long as none was scanned. */
    public CopyView getCopy() {
        if (copy == null) {
            copy = Typed.text(lost).flatMap(copies::byBarcode).orElse(null);
        }
        return copy;
    }

    /** The title of the lost copy; null if it was withdrawn. */
    public TitleView getLostTitle() {
        return titles.find(getCopy().titleId()).orElse(null);
    }

    /** The title of the copy brought; null if it is the same, or not known. */
    public TitleView getBroughtTitle() {
        return Typed.text(title)
                .filter(id -> id.matches(ID))
                .map(UUID::fromString)
                .flatMap(titles::find)
                .orElse(null);
    }

    /** The act, once it is made; null before. */
    public UUID getDone() {
        return done;
    }

    /** The barcode of the copy accepted. */
    public String getAccepted() {
        return accepted;
    }

    /** Whether the reader had the lost copy by the books. */
    public boolean isLoanEnded() {
        return loanEnded;
    }

    /** Why nothing was accepted; null if nothing was refused. */
    public String getFault() {
        return fault;
    }

    /** The barcode of the lost copy. */
    public String getLost() {
        return lost;
    }

    /** The barcode of the lost copy. */
    public void setLost(String scanned) {
        lost = scanned;
    }

    /** The id of the title brought. */
    public String getTitle() {
        return title;
    }

    /** The id of the title brought. */
    public void setTitle(String id) {
        title = id;
    }

    /** The inventory number of the copy brought. */
    public String getNumber() {
        return number;
    }

    /** The inventory number of the copy brought. */
    public void setNumber(String typed) {
        number = typed;
    }

    /** The barcode of the copy brought. */
    public String getBarcode() {
        return barcode;
    }

    /** The barcode of the copy brought. */
    public void setBarcode(String scanned) {
        barcode = scanned;
    }

    /** The price of the copy brought. */
    public String getPrice() {
        return price;
    }

    /** The price of the copy brought. */
    public void setPrice(String typed) {
        price = typed;
    }

    /** The number of the act. */
    public String getAct() {
        return act;
    }

    /** The number of the act. */
    public void setAct(String typed) {
        act = typed;
    }

    /** The day of the act. */
    public String getDated() {
        return dated;
    }

    /** The day of the act. */
    public void setDated(String day) {
        dated = day;
    }

    /** The chair of the commission. */
    public String getChair() {
        return chair;
    }

    /** The chair of the commission. */
    public void setChair(String name) {
        chair = name;
    }

    /** The members of the commission, one a line. */
    public String getMembers() {
        return members;
    }

    /** The members of the commission, one a line. */
    public void setMembers(String names) {
        members = names;
    }
}
